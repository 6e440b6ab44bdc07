import { type LiteralCase, lines } from '../literalCase';

/** Defaults, switches and choices; requirements that come, go or turn round. */
export const optionCases: readonly LiteralCase[] = [
	{
		name: 'the choices of an option in Python',
		before: ['The option `--format` MUST accept `json` or `xml`'],
		after: ['The option `--format` MUST accept `json` or `yaml`'],
		files: {
			'cli.py': lines(
				'import xml.etree.ElementTree as tree',
				"parser.add_argument('--format', choices=['json', 'xml'])",
				"page = open('sitemap.xml')",
			),
			'export.py': lines('def to_xml(items):', '    return tree.tostring(items)'),
			'docs/usage.md': lines('Use `--format json` or `--format xml`.'),
			'tests/test_feed.py': lines("assert feed.type == 'xml'"),
		},
		selected: ["cli.py:2 parser.add_argument('--format', choices=['json', 'yaml'])"],
		doubtful: ['docs/usage.md:1 Use `--format json` or `--format yaml`.'],
	},
	{
		name: 'the default of a column',
		before: ['The column `status` of a job MUST default to `pending`'],
		after: ['The column `status` of a job MUST default to `queued`'],
		files: {
			'schema.sql': lines(
				'CREATE TABLE job (',
				'  id INTEGER PRIMARY KEY,',
				"  status TEXT NOT NULL DEFAULT 'pending'",
				');',
			),
			'migrations/0004_add_status.sql': lines("ALTER TABLE job ADD COLUMN status TEXT DEFAULT 'pending';"),
			'models.py': lines('class Job(Base):', '    status = Column(String, default="pending")'),
			'views.py': lines('pending = [job for job in jobs if job.status == "pending"]'),
		},
		selected: [
			'models.py:2 status = Column(String, default="queued")',
			"schema.sql:3 status TEXT NOT NULL DEFAULT 'queued'",
		],
		doubtful: [
			"migrations/0004_add_status.sql:1 ALTER TABLE job ADD COLUMN status TEXT DEFAULT 'queued';",
			'views.py:1 queued = [job for job in jobs if job.status == "queued"]',
		],
	},
	{
		name: 'a switch that is false',
		before: ['`telemetry` MUST default to `false`'],
		after: ['`telemetry` MUST default to `true`'],
		files: {
			'config.json': lines('{', '  "telemetry": false,', '  "debug": false', '}'),
			'src/settings.ts': lines('export const defaults = {', '  telemetry: false,', '  cache: false,', '};'),
			'src/settings.test.ts': lines('expect(defaults.telemetry).toBe(false);', 'expect(defaults.cache).toBe(false);'),
			'src/send.ts': lines('if (settings.telemetry === false) return false;'),
		},
		selected: [
			'config.json:2 "telemetry": true,',
			'src/settings.test.ts:1 expect(defaults.telemetry).toBe(true);',
			'src/settings.ts:2 telemetry: true,',
		],
		doubtful: [
			'src/send.ts:1 if (settings.telemetry === true) return true;',
			'src/settings.test.ts:2 expect(defaults.cache).toBe(true);',
			'src/settings.ts:3 cache: true,',
		],
	},
	{
		name: 'the default of a log level variable',
		before: ['`LOG_LEVEL` MUST default to `info`'],
		after: ['`LOG_LEVEL` MUST default to `warning`'],
		files: {
			'.env.example': lines('PORT=3000', 'LOG_LEVEL=info', 'SENTRY_LEVEL=info'),
			'src/app.ts': lines(
				"const level = process.env.LOG_LEVEL ?? 'info';",
				"logger.info('started');",
				"import { info } from './info';",
			),
			'README.md': lines(
				'| Variable | Default |',
				'|---|---|',
				'| `LOG_LEVEL` | `info` |',
				'| `SENTRY_LEVEL` | `info` |',
			),
		},
		selected: ['.env.example:2 LOG_LEVEL=warning', "src/app.ts:1 const level = process.env.LOG_LEVEL ?? 'warning';"],
		doubtful: [
			'.env.example:3 SENTRY_LEVEL=warning',
			'README.md:3 | `LOG_LEVEL` | `warning` |',
			'README.md:4 | `SENTRY_LEVEL` | `warning` |',
		],
	},
	{
		name: 'requirements that are gone, one of them already done',
		before: [
			'The server MUST offer `/debug/vars`',
			'Every login MUST be written to `audit.log`',
			'The server MUST be called `notes`',
		],
		after: [null, null, 'The server MUST be called `notes`'],
		files: {
			'server.go': lines('mux.Handle("/debug/vars", expvar.Handler())', 'const name = "notes"'),
		},
		selected: [],
		states: ['unresolved', 'implemented'],
	},
	{
		name: 'requirements that are new, one of them already met',
		before: ['The server MUST be called `notes`', null, null],
		after: [
			'The server MUST be called `notes`',
			'Every answer MUST carry the header `X-Request-Id`',
			'Every answer MUST carry the header `Strict-Transport-Security`',
		],
		files: {
			'middleware.go': lines(
				'w.Header().Set("X-Request-Id", id)',
				'// Strict-Transport-Security is set by nobody.',
				'const name = "notes"',
			),
			'docs/headers.md': lines('We may send `Strict-Transport-Security` one day.'),
		},
		selected: [],
		states: ['implemented', 'unresolved'],
	},
	{
		name: 'a flip with another literal in it',
		before: ['The container MUST run as `root`'],
		after: ['The container MUST NOT run as `root`'],
		files: {
			Dockerfile: lines('FROM alpine:3.19', 'USER root'),
			'deploy.yaml': lines('securityContext:', '  runAsUser: 0'),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a role called user',
		before: ['The default role of an account MUST be `user`'],
		after: ['The default role of an account MUST be `member`'],
		files: {
			'src/roles.ts': lines(
				"export const defaultRole = 'user';",
				'export const nameOf = (req: Request) => req.user.name;',
			),
			'src/audit.ts': lines("log({ type: 'user', id: user.id });"),
			'schema.sql': lines('CREATE TABLE account (', "  role TEXT DEFAULT 'user',", '  user INTEGER', ');'),
			'test/roles.test.ts': lines("expect(account.role).toBe('user');"),
			'src/pages/user.tsx': lines("import { user } from '../user';"),
		},
		selected: [
			"schema.sql:2 role TEXT DEFAULT 'member',",
			"src/roles.ts:1 export const defaultRole = 'member';",
			"test/roles.test.ts:1 expect(account.role).toBe('member');",
		],
		doubtful: ['schema.sql:3 member INTEGER'],
	},
	{
		name: 'strictness in one of two configurations',
		before: ['The compiler option `strict` MUST be `false`'],
		after: ['The compiler option `strict` MUST be `true`'],
		files: {
			'tsconfig.json': lines(
				'{',
				'  "compilerOptions": {',
				'    "strict": false,',
				'    "noEmit": false,',
				'    "strictNullChecks": false',
				'  }',
				'}',
			),
			'src/check.ts': lines('const isOk = false;', 'export function parse(text: string, strict = false) {}'),
		},
		selected: ['tsconfig.json:3 "strict": true,'],
		doubtful: [
			'src/check.ts:2 export function parse(text: string, strict = true) {}',
			'tsconfig.json:4 "noEmit": true,',
			'tsconfig.json:5 "strictNullChecks": true',
		],
	},
	{
		name: 'one more role in a list',
		before: ['The roles MUST be `admin`, `editor` and `viewer`'],
		after: ['The roles MUST be `admin`, `editor`, `author` and `viewer`'],
		files: {
			'roles.py': lines("ROLES = ['admin', 'editor', 'viewer']", "EDITORS = ['vim', 'editor']"),
			'schema.graphql': lines('enum Role { ADMIN EDITOR VIEWER }'),
		},
		selected: [],
		states: ['unresolved'],
	},
];
