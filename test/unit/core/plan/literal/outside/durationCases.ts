import { type LiteralCase, lines } from '../literalCase';

/** Times, delays, dates and schedules. */
export const durationCases: readonly LiteralCase[] = [
	{
		name: 'an upstream timeout in Go with its test',
		before: ['Requests to the upstream MUST time out after 5 seconds'],
		after: ['Requests to the upstream MUST time out after 8 seconds'],
		files: {
			'upstream/client.go': lines(
				'package upstream',
				'',
				'const upstreamTimeout = 5 * time.Second',
				'const maxUpstreamRetries = 5',
			),
			'upstream/client_test.go': lines(
				'func TestTimeout(t *testing.T) {',
				'\tif upstreamTimeout != 5*time.Second {',
				'\t\tt.Fatal("5 cases")',
				'\t}',
				'}',
			),
			'pool/pool.go': lines('package pool', '', 'const idleTimeout = 5 * time.Second'),
			'CHANGELOG.md': lines('# Changelog', '', '## 1.1.0', '', '- Upstream requests time out after 5 seconds'),
		},
		selected: [
			'upstream/client.go:3 const upstreamTimeout = 8 * time.Second',
			'upstream/client_test.go:2 if upstreamTimeout != 8*time.Second {',
		],
		doubtful: [
			'CHANGELOG.md:5 - Upstream requests time out after 8 seconds',
			'pool/pool.go:3 const idleTimeout = 8 * time.Second',
			'upstream/client.go:4 const maxUpstreamRetries = 8',
			'upstream/client_test.go:3 t.Fatal("8 cases")',
		],
	},
	{
		name: 'a token lifetime in C# and its settings',
		before: ['The access token MUST expire after 15 minutes'],
		after: ['The access token MUST expire after 20 minutes'],
		files: {
			'appsettings.json': lines(
				'{',
				'  "Jwt": {',
				'    "AccessTokenMinutes": 15,',
				'    "RefreshTokenDays": 15',
				'  }',
				'}',
			),
			'Auth/TokenService.cs': lines(
				'var accessTokenExpires = now.Add(TimeSpan.FromMinutes(15));',
				'var skew = TimeSpan.FromSeconds(15);',
			),
			'Jobs/Reports.cs': lines('var every = TimeSpan.FromMinutes(15);'),
			'Auth/TokenServiceTests.cs': lines('Assert.Equal(900, accessToken.ExpiresInSeconds);'),
		},
		selected: [
			'Auth/TokenService.cs:1 var accessTokenExpires = now.Add(TimeSpan.FromMinutes(20));',
			'appsettings.json:3 "AccessTokenMinutes": 20,',
		],
		doubtful: [
			'Auth/TokenServiceTests.cs:1 Assert.Equal(1200, accessToken.ExpiresInSeconds);',
			'Jobs/Reports.cs:1 var every = TimeSpan.FromMinutes(20);',
		],
	},
	{
		name: 'a limit and a delay in one statement',
		before: ['A failed call MUST be retried at most 3 times with a delay of 200 ms'],
		after: ['A failed call MUST be retried at most 5 times with a delay of 500 ms'],
		files: {
			'src/call.ts': lines(
				'export const options = {',
				'  maxRetries: 3,',
				'  retryDelayMs: 200,',
				'  okStatus: 200,',
				'  version: 3,',
				'};',
			),
			'src/call.test.ts': lines('expect(response.status).toBe(200);', 'expect(options.maxRetries).toBe(3);'),
			'src/page.ts': lines('const columns = 3;', 'const width = 200;'),
		},
		selected: [
			'src/call.test.ts:2 expect(options.maxRetries).toBe(5);',
			'src/call.ts:2 maxRetries: 5,',
			'src/call.ts:3 retryDelayMs: 500,',
		],
	},
	{
		name: 'the schedule of one of two jobs',
		before: ['The backup MUST run on the schedule `0 3 * * *`'],
		after: ['The backup MUST run on the schedule `30 2 * * *`'],
		files: {
			'jobs.yaml': lines(
				'backup:',
				'  schedule: "0 3 * * *"',
				'report:',
				'  schedule: "0 3 * * *"',
				'cleanup:',
				'  schedule: "10 3 * * *"',
			),
			crontab: lines('0 3 * * * /usr/local/bin/backup', '0 3 * * * /usr/local/bin/rotate-logs'),
			'k8s/backup.yaml': lines('kind: CronJob', 'metadata:', '  name: backup', 'spec:', '  schedule: "0 3 * * *"'),
		},
		selected: [
			'crontab:1 30 2 * * * /usr/local/bin/backup',
			'jobs.yaml:2 schedule: "30 2 * * *"',
			'k8s/backup.yaml:5 schedule: "30 2 * * *"',
		],
		doubtful: ['crontab:2 30 2 * * * /usr/local/bin/rotate-logs', 'jobs.yaml:4 schedule: "30 2 * * *"'],
	},
	{
		name: 'the day on which support ends',
		before: ['Support of version 2 MUST end on 2025-06-30'],
		after: ['Support of version 2 MUST end on 2025-12-31'],
		files: {
			'support.yaml': lines('version: 2', 'support_end: 2025-06-30', 'released: 2023-06-30'),
			'fixtures/invoice.json': lines('{ "date": "2025-06-30", "total": 12 }'),
			'CHANGELOG.md': lines('## 2.8.0 — 2025-06-30', '', '- Faster search'),
			'src/Support.java': lines('LocalDate supportEnd = LocalDate.parse("2025-06-30");'),
		},
		selected: [
			'src/Support.java:1 LocalDate supportEnd = LocalDate.parse("2025-12-31");',
			'support.yaml:2 support_end: 2025-12-31',
		],
	},
	{
		name: 'minutes in German prose',
		before: ['Die Sitzung MUST nach 30 Minuten enden'],
		after: ['Die Sitzung MUST nach 45 Minuten enden'],
		files: {
			'sitzung.py': lines('SITZUNG_MINUTEN = 30', 'SEITENLAENGE = 30'),
			'config.toml': lines('[sitzung]', 'minuten = 30', '[liste]', 'zeilen = 30'),
			'LIESMICH.md': lines('Die Sitzung endet nach 30 Minuten.'),
		},
		selected: ['config.toml:2 minuten = 45', 'sitzung.py:1 SITZUNG_MINUTEN = 45'],
		doubtful: ['LIESMICH.md:1 Die Sitzung endet nach 45 Minuten.'],
	},
	{
		name: 'two timeouts that had the same number',
		before: ['The connect timeout MUST be 10 seconds', 'The read timeout MUST be 10 seconds'],
		after: ['The connect timeout MUST be 5 seconds', 'The read timeout MUST be 30 seconds'],
		files: {
			'config.toml': lines(
				'[http]',
				'connect_timeout = 10',
				'read_timeout = 10',
				'write_timeout = 10',
				'pool_size = 10',
			),
			'client.go': lines('connectTimeout: 10 * time.Second,', 'readTimeout: 10 * time.Second,', 'maxIdle: 10,'),
		},
		selected: [
			'client.go:1 connectTimeout: 5 * time.Second,',
			'client.go:2 readTimeout: 30 * time.Second,',
			'config.toml:2 connect_timeout = 5',
			'config.toml:3 read_timeout = 30',
		],
		doubtful: ['config.toml:4 write_timeout = 5'],
	},
	{
		name: 'the delay of a search field',
		before: ['The search MUST wait 300 ms after the last key'],
		after: ['The search MUST wait 250 ms after the last key'],
		files: {
			'src/Search.tsx': lines(
				'const onSearch = debounce(search, 300);',
				'return <input className="search" width={300} onInput={onSearch} />;',
			),
			'src/search.css': lines('.search { transition: width 300ms; font-weight: 300; }'),
			'src/config.ts': lines('export const searchDelayMs = 300;', 'export const pageSize = 300;'),
		},
		selected: [
			'src/Search.tsx:1 const onSearch = debounce(search, 250);',
			'src/config.ts:1 export const searchDelayMs = 250;',
		],
		doubtful: [
			'src/Search.tsx:2 return <input className="search" width={250} onInput={onSearch} />;',
			'src/search.css:1 .search { transition: width 250ms; font-weight: 250; }',
		],
	},
	{
		name: 'a lifetime that changes its unit',
		before: ['A cached page MUST live for 60 seconds'],
		after: ['A cached page MUST live for 5 minutes'],
		files: {
			'cache.py': lines('CACHED_PAGE_SECONDS = 60', 'MAX_LINES = 60'),
			'redis.py': lines("redis.setex('page', 60, html)"),
			'cache.yaml': lines('cached_page_ttl: 60s', 'poll: 60s'),
		},
		selected: ['cache.py:1 CACHED_PAGE_SECONDS = 300', 'cache.yaml:1 cached_page_ttl: 300s'],
		doubtful: ["redis.py:1 redis.setex('page', 300, html)"],
	},
	{
		name: 'a retention in days in SQL and YAML',
		before: ['Audit logs MUST be kept for 30 days'],
		after: ['Audit logs MUST be kept for 90 days'],
		files: {
			'jobs/purge.sql': lines(
				"DELETE FROM audit_log WHERE created < now() - interval '30 days';",
				"DELETE FROM session WHERE created < now() - interval '30 days';",
			),
			'config.yaml': lines(
				'audit_log:',
				'  retention_days: 30',
				'  flush_seconds: 30',
				'session:',
				'  retention_days: 30',
			),
			'src/date.ts': lines('export const daysOfApril = 30;'),
		},
		selected: [
			'config.yaml:2 retention_days: 90',
			"jobs/purge.sql:1 DELETE FROM audit_log WHERE created < now() - interval '90 days';",
		],
		doubtful: [
			'config.yaml:5 retention_days: 90',
			"jobs/purge.sql:2 DELETE FROM session WHERE created < now() - interval '90 days';",
			'src/date.ts:1 export const daysOfApril = 90;',
		],
	},
];
