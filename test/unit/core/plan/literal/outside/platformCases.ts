import { type LiteralCase, lines } from '../literalCase';

/** Deployments, processes and what they are configured with. */
export const platformCases: readonly LiteralCase[] = [
	{
		name: 'the replicas of one of two deployments',
		before: ['The deployment `web` MUST run 3 replicas'],
		after: ['The deployment `web` MUST run 5 replicas'],
		files: {
			'k8s/web.yaml': lines(
				'apiVersion: apps/v1',
				'kind: Deployment',
				'metadata:',
				'  name: web',
				'spec:',
				'  replicas: 3',
				'  template:',
				'    spec:',
				'      containers:',
				'        - name: web',
				'          readinessProbe:',
				'            periodSeconds: 3',
			),
			'k8s/worker.yaml': lines(
				'apiVersion: apps/v1',
				'kind: Deployment',
				'metadata:',
				'  name: worker',
				'spec:',
				'  replicas: 3',
			),
			'chart/values.yaml': lines('web:', '  replicas: 3', 'worker:', '  replicas: 3'),
			'k8s/hpa.yaml': lines('spec:', '  scaleTargetRef:', '    name: worker', '  minReplicas: 3'),
		},
		selected: ['chart/values.yaml:2 replicas: 5', 'k8s/web.yaml:6 replicas: 5'],
		doubtful: [
			'chart/values.yaml:4 replicas: 5',
			'k8s/hpa.yaml:4 minReplicas: 5',
			'k8s/web.yaml:12 periodSeconds: 5',
			'k8s/worker.yaml:6 replicas: 5',
		],
	},
	{
		name: 'a variable of another name',
		before: ['The address of the database MUST be read from `DB_URL`'],
		after: ['The address of the database MUST be read from `DATABASE_URL`'],
		files: {
			'app.py': lines(
				'url = os.environ["DB_URL"]',
				'test_url = os.environ.get("TEST_DB_URL")',
				'fallback = os.environ.get("DB_URL_FALLBACK")',
			),
			'.env.example': lines('DB_URL=postgres://localhost/app', 'TEST_DB_URL=postgres://localhost/test'),
			'compose.yaml': lines('services:', '  app:', '    environment:', '      DB_URL: postgres://db/app'),
			'k8s/app.yaml': lines('env:', '  - name: DB_URL', '    valueFrom: { secretKeyRef: { name: db, key: url } }'),
			'README.md': lines('Set `DB_URL` first.'),
			'CHANGELOG.md': lines('- `DB_URL` replaces `DSN`'),
		},
		selected: [
			'.env.example:1 DATABASE_URL=postgres://localhost/app',
			'app.py:1 url = os.environ["DATABASE_URL"]',
			'compose.yaml:4 DATABASE_URL: postgres://db/app',
			'k8s/app.yaml:2 - name: DATABASE_URL',
		],
		doubtful: ['CHANGELOG.md:1 - `DATABASE_URL` replaces `DSN`', 'README.md:1 Set `DATABASE_URL` first.'],
	},
	{
		name: 'a grace period in Elixir',
		before: ['The worker MUST stop within 10 seconds of a SIGTERM'],
		after: ['The worker MUST stop within 25 seconds of a SIGTERM'],
		files: {
			'lib/worker.ex': lines('use GenServer, shutdown: 10_000', '@poll_interval 10_000'),
			'deploy/worker.yaml': lines(
				'kind: Deployment',
				'metadata:',
				'  name: worker',
				'spec:',
				'  terminationGracePeriodSeconds: 10',
				'  minReadySeconds: 10',
			),
			'worker.service': lines('[Service]', 'TimeoutStopSec=10', 'RestartSec=10'),
		},
		selected: ['deploy/worker.yaml:5 terminationGracePeriodSeconds: 25', 'worker.service:2 TimeoutStopSec=25'],
		doubtful: ['deploy/worker.yaml:6 minReadySeconds: 25'],
	},
	{
		name: 'a role in Kubernetes and Go',
		before: ['Only the group `admins` MUST be allowed to delete a project'],
		after: ['Only the group `owners` MUST be allowed to delete a project'],
		files: {
			'auth/delete.go': lines('if !user.In("admins") {', '\treturn errForbidden', '}'),
			'auth/list.go': lines('if user.In("admins") {', '\tlimit = 1000', '}'),
			'policy.rego': lines(
				'allow { input.action == "delete_project"; input.group == "admins" }',
				'allow { input.action == "list"; input.group == "admins" }',
			),
		},
		selected: [],
		doubtful: [
			'auth/delete.go:1 if !user.In("owners") {',
			'auth/list.go:1 if user.In("owners") {',
			'policy.rego:1 allow { input.action == "delete_project"; input.group == "owners" }',
			'policy.rego:2 allow { input.action == "list"; input.group == "owners" }',
		],
		states: ['unresolved'],
	},
	{
		name: 'the worker count of gunicorn in a Dockerfile and a Procfile',
		before: ['The server MUST start 4 workers'],
		after: ['The server MUST start 8 workers'],
		files: {
			Dockerfile: lines('FROM python:3.4', 'CMD ["gunicorn", "--workers", "4", "app:app"]'),
			Procfile: lines('web: gunicorn --workers 4 --threads 4 app:app'),
			'gunicorn.conf.py': lines('workers = 4', 'threads = 4', 'keepalive = 4'),
		},
		selected: [
			'Dockerfile:2 CMD ["gunicorn", "--workers", "8", "app:app"]',
			'Procfile:1 web: gunicorn --workers 8 --threads 4 app:app',
			'gunicorn.conf.py:1 workers = 8',
		],
	},
	{
		name: 'a key of settings that others begin with',
		before: ['The setting `cache.ttl` MUST be 60 seconds'],
		after: ['The setting `cache.ttl` MUST be 120 seconds'],
		files: {
			'app.properties': lines('cache.ttl=60', 'cache.ttl.max=60', 'session.ttl=60'),
			'application.yml': lines('cache:', '  ttl: 60', '  size: 60', 'session:', '  ttl: 60'),
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'Cache.java': lines('@Value("${cache.ttl:60}") int ttl;', 'int size = 60;'),
		},
		selected: [
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'Cache.java:1 @Value("${cache.ttl:120}") int ttl;',
			'app.properties:1 cache.ttl=120',
			'application.yml:2 ttl: 120',
		],
		doubtful: [
			'app.properties:2 cache.ttl.max=120',
			'app.properties:3 session.ttl=120',
			'application.yml:3 size: 120',
			'application.yml:5 ttl: 120',
		],
	},
	{
		name: 'a component of another name in React',
		before: ['The page MUST show the component `UserCard`'],
		after: ['The page MUST show the component `ProfileCard`'],
		files: {
			'src/UserCard.tsx': lines(
				'export function UserCard(props: UserCardProps) {',
				'  return <div className="user-card">{props.name}</div>;',
				'}',
			),
			'src/Page.tsx': lines(
				"import { UserCard } from './UserCard';",
				'',
				'export const Page = () => <UserCard name="Ann" />;',
			),
			'src/Page.test.tsx': lines("import { UserCard } from './UserCard';"),
			'dist/main.js': lines('function UserCard(e){}'),
		},
		selected: [
			"src/Page.test.tsx:1 import { ProfileCard } from './UserCard';",
			"src/Page.tsx:1 import { ProfileCard } from './UserCard';",
			'src/Page.tsx:3 export const Page = () => <ProfileCard name="Ann" />;',
			'src/UserCard.tsx:1 export function ProfileCard(props: UserCardProps) {',
		],
		doubtful: ['src/UserCard.tsx:2 return <div className="profile-card">{props.name}</div>;'],
	},
	{
		name: 'a host and a port of a mail server',
		before: ['Mail MUST be sent through mail.acme.example on port 587'],
		after: ['Mail MUST be sent through smtp.acme.example on port 465'],
		files: {
			'config/mail.rb': lines("address: 'mail.acme.example',", 'port: 587,', 'timeout: 587'),
			'.env': lines('SMTP_URL=smtp://mail.acme.example:587', 'WEBMAIL=https://webmail.acme.example'),
			'README.md': lines('Mail goes through mail.acme.example:587.'),
		},
		selected: [
			'.env:1 SMTP_URL=smtp://smtp.acme.example:465',
			"config/mail.rb:1 address: 'smtp.acme.example',",
			'config/mail.rb:2 port: 465,',
		],
		doubtful: ['README.md:1 Mail goes through smtp.acme.example:465.'],
	},
	{
		name: 'a default of a shell script',
		before: ['The script MUST keep 7 backups by default'],
		after: ['The script MUST keep 14 backups by default'],
		files: {
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'backup.sh': lines('KEEP=${1:-7}', 'ls -t backups | tail -n +7', 'chmod 7 file', 'if [ "$KEEP" -gt 7 ]; then'),
			crontab: lines('0 7 * * * /opt/backup.sh 7'),
		},
		selected: ['crontab:1 0 7 * * * /opt/backup.sh 14'],
		doubtful: [
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'backup.sh:1 KEEP=${1:-14}',
			'backup.sh:2 ls -t backups | tail -n +14',
			'backup.sh:4 if [ "$KEEP" -gt 14 ]; then',
		],
	},
];
