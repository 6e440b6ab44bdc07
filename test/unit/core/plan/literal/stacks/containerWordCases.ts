import { type LiteralCase, lines } from '../literalCase';

/** Containers and clusters: words, names and paths. */
export const containerWordCases: readonly LiteralCase[] = [
	{
		name: 'an environment variable everywhere',
		before: ['The mail server MUST be read from `SMTP_HOST`'],
		after: ['The mail server MUST be read from `MAIL_HOST`'],
		files: {
			'docker-compose.yml': lines(
				'services:',
				'  app:',
				'    environment:',
				'      SMTP_HOST: mailhog',
				'      SMTP_HOSTNAME: app.local',
			),
			'src/mail.ts': lines("const host = process.env.SMTP_HOST ?? 'localhost';"),
			'.env.example': lines('SMTP_HOST=smtp.example.com', 'SMTP_PORT=25'),
			'deploy/helm/templates/deployment.yaml': lines(
				'          env:',
				'            - name: SMTP_HOST',
				'              value: {{ .Values.smtp.host }}',
			),
			'docs/setup.md': lines('Set SMTP_HOST to your mail server.'),
		},
		selected: [
			'.env.example:1 MAIL_HOST=smtp.example.com',
			'deploy/helm/templates/deployment.yaml:2 - name: MAIL_HOST',
			'docker-compose.yml:4 MAIL_HOST: mailhog',
			"src/mail.ts:1 const host = process.env.MAIL_HOST ?? 'localhost';",
		],
		doubtful: ['docs/setup.md:1 Set MAIL_HOST to your mail server.'],
	},
	{
		name: 'a log level in many places',
		before: ['The default log level MUST be `info`'],
		after: ['The default log level MUST be `warn`'],
		files: {
			'config/default.yaml': lines('log:', '  level: info', '  format: json', 'info:', '  title: Shop'),
			'src/logger.ts': lines(
				"const level = process.env.LOG_LEVEL ?? 'info';",
				"logger.info('started');",
				'const info = os.cpus();',
			),
			'helm/values.yaml': lines('logLevel: info', 'ingress:', '  host: info.example.com'),
		},
		selected: [
			'config/default.yaml:2 level: warn',
			'helm/values.yaml:1 logLevel: warn',
			"src/logger.ts:1 const level = process.env.LOG_LEVEL ?? 'warn';",
		],
	},
	{
		name: 'a namespace in manifests',
		before: ['The app MUST be deployed to the namespace `shop-prod`'],
		after: ['The app MUST be deployed to the namespace `shop-live`'],
		files: {
			'k8s/deployment.yaml': lines('metadata:', '  name: shop', '  namespace: shop-prod'),
			'k8s/kustomization.yaml': lines('namespace: shop-prod', 'resources:', '  - deployment.yaml'),
			'.github/workflows/deploy.yml': lines(
				'      - run: kubectl -n shop-prod rollout status deploy/shop',
				'      - run: ./smoke.sh https://shop-prod.example.com',
			),
		},
		selected: [
			'.github/workflows/deploy.yml:1 - run: kubectl -n shop-live rollout status deploy/shop',
			'k8s/deployment.yaml:3 namespace: shop-live',
			'k8s/kustomization.yaml:1 namespace: shop-live',
		],
		doubtful: ['.github/workflows/deploy.yml:2 - run: ./smoke.sh https://shop-live.example.com'],
	},
	{
		name: 'a health path in probes',
		before: ['The health check MUST be at `/healthz`'],
		after: ['The health check MUST be at `/livez`'],
		files: {
			'k8s/api.yaml': lines('livenessProbe:', '  httpGet:', '    path: /healthz', '    port: 8080'),
			'src/server.go': lines('mux.HandleFunc("/healthz", health)', 'mux.HandleFunc("/healthz/db", dbHealth)'),
			Dockerfile: lines('HEALTHCHECK CMD wget -qO- http://localhost:8080/healthz || exit 1'),
		},
		selected: [
			'Dockerfile:1 HEALTHCHECK CMD wget -qO- http://localhost:8080/livez || exit 1',
			'k8s/api.yaml:3 path: /livez',
			'src/server.go:1 mux.HandleFunc("/livez", health)',
		],
	},
	{
		name: 'a file of another place',
		before: ['Templates MUST live in `src/templates`'],
		after: ['Templates MUST live in `src/views`'],
		files: {
			'app/config.py': lines('TEMPLATE_DIR = "src/templates"'),
			'MANIFEST.in': lines('recursive-include src/templates *.html'),
			'src/templates-old/readme.txt': lines('old'),
			Dockerfile: lines('COPY src/templates /app/src/templates'),
		},
		selected: ['MANIFEST.in:1 recursive-include src/views *.html', 'app/config.py:1 TEMPLATE_DIR = "src/views"'],
		doubtful: ['Dockerfile:1 COPY src/views /app/src/templates'],
	},
];
