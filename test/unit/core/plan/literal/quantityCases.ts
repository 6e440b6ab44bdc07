import { type LiteralCase, lines } from './literalCase';

/** Numbers with units, as statements and programs write them. */
export const quantityCases: readonly LiteralCase[] = [
	{
		name: 'seconds that a constructor names in Rust',
		before: ['Requests MUST time out after 30 seconds'],
		after: ['Requests MUST time out after 45 seconds'],
		files: { 'http.rs': lines('let timeout = Duration::from_secs(30);', 'let size = 30;') },
		selected: ['http.rs:1 let timeout = Duration::from_secs(45);'],
	},
	{
		name: 'seconds as a product in Go, either way round',
		before: ['The request timeout MUST be 30 seconds'],
		after: ['The request timeout MUST be 45 seconds'],
		files: {
			'a.go': lines(
				'package a',
				'',
				'const RequestTimeout = 30 * time.Second',
				'const PollInterval = 30 * time.Second',
			),
			'b.go': lines('package b', '', 'var requestTimeout = time.Second * 30'),
		},
		selected: ['a.go:3 const RequestTimeout = 45 * time.Second', 'b.go:3 var requestTimeout = time.Second * 45'],
		doubtful: ['a.go:4 const PollInterval = 45 * time.Second'],
	},
	{
		name: 'seconds that the file counts in milliseconds and says so',
		before: ['The request timeout MUST be 30 s'],
		after: ['The request timeout MUST be 45 s'],
		files: {
			'a.ts': lines('const requestTimeoutMs = 30_000;', 'const cacheMs = 30_000;'),
			'b.js': lines('export const REQUEST_TIMEOUT_MS = 30000;'),
			'c.ts': lines('const requestTimeoutMs = 30 * 1000;'),
		},
		selected: [
			'a.ts:1 const requestTimeoutMs = 45_000;',
			'b.js:1 export const REQUEST_TIMEOUT_MS = 45000;',
			'c.ts:1 const requestTimeoutMs = 45 * 1000;',
		],
	},
	{
		name: 'seconds that the file seems to count in milliseconds',
		before: ['The request timeout MUST be 30 s'],
		after: ['The request timeout MUST be 45 s'],
		files: { 'a.js': lines('const requestTimeout = 30000;', 'const width = 30000;') },
		selected: ['a.js:1 const requestTimeout = 45000;'],
	},
	{
		name: 'seconds with the unit attached in YAML',
		before: ['The probe timeout MUST be 30 seconds'],
		after: ['The probe timeout MUST be 45 seconds'],
		files: { 'probe.yaml': lines('probe:', '  timeout: 30s', '  period: 30s') },
		selected: ['probe.yaml:2 timeout: 45s'],
		doubtful: ['probe.yaml:3 period: 45s'],
	},
	{
		name: 'minutes that a file counts in seconds and says so',
		before: ['A session MUST expire after 15 minutes'],
		after: ['A session MUST expire after 20 minutes'],
		files: {
			'conf.toml': lines('session_expire_seconds = 900', 'other_seconds = 900'),
			'a.py': lines('SESSION_EXPIRES = 15 * 60'),
		},
		selected: ['conf.toml:1 session_expire_seconds = 1200', 'a.py:1 SESSION_EXPIRES = 20 * 60'],
	},
	{
		name: 'megabytes as a product',
		before: ['An upload MUST NOT be larger than 10 MB'],
		after: ['An upload MUST NOT be larger than 25 MB'],
		files: {
			'up.ts': lines('const maxUpload = 10 * 1024 * 1024;', 'const heap = 10 * 1024 * 1024;'),
			'up.go': lines('package up', '', 'const MaxUploadBytes = 10 << 20'),
			'up.py': lines('MAX_UPLOAD_BYTES = 10485760'),
		},
		selected: [
			'up.ts:1 const maxUpload = 25 * 1024 * 1024;',
			'up.go:3 const MaxUploadBytes = 25 << 20',
			'up.py:1 MAX_UPLOAD_BYTES = 26214400',
		],
	},
	{
		name: 'megabytes in the letters of a web server',
		before: ['The maximum body size MUST be 10 MB'],
		after: ['The maximum body size MUST be 25 MB'],
		files: { 'nginx.conf': lines('http {', '  client_max_body_size 10m;', '  keepalive_timeout 10m;', '}') },
		selected: ['nginx.conf:2 client_max_body_size 25m;'],
	},
	{
		name: 'a count of seconds beside the same count of milliseconds',
		before: ['The lock timeout MUST be 5 seconds'],
		after: ['The lock timeout MUST be 8 seconds'],
		files: { 'lock.py': lines('LOCK_TIMEOUT_MS = 5', 'LOCK_TIMEOUT_SECONDS = 5', 'lock_timeout_min = 5') },
		selected: ['lock.py:2 LOCK_TIMEOUT_SECONDS = 8'],
	},
	{
		name: 'hours as a product and in Java',
		before: ['A token MUST be valid for 24 hours'],
		after: ['A token MUST be valid for 12 hours'],
		files: {
			'token.js': lines('const tokenValidMs = 24 * 60 * 60 * 1000;'),
			'Token.java': lines('class Token {', '  Duration valid = Duration.ofHours(24);', '}'),
		},
		selected: [
			'token.js:1 const tokenValidMs = 12 * 60 * 60 * 1000;',
			'Token.java:2 Duration valid = Duration.ofHours(12);',
		],
	},
	{
		name: 'a statement with another unit',
		before: ['The cache MUST be kept for 90 seconds'],
		after: ['The cache MUST be kept for 2 minutes'],
		files: { 'cache.py': lines('CACHE_SECONDS = 90', 'width = 90'), 'cache.yaml': lines('cache: 90s') },
		selected: ['cache.py:1 CACHE_SECONDS = 120', 'cache.yaml:1 cache: 120s'],
	},
	{
		name: 'a percentage',
		before: ['The test coverage MUST be at least 80%'],
		after: ['The test coverage MUST be at least 90%'],
		files: {
			'jest.config.js': lines(
				'module.exports = {',
				'  coverageThreshold: { global: { lines: 80 } },',
				'  testTimeout: 80,',
				'};',
			),
			'ci.sh': lines('coverage report --fail-under=80'),
		},
		selected: ['ci.sh:1 coverage report --fail-under=90'],
		doubtful: ['jest.config.js:2 coverageThreshold: { global: { lines: 90 } },', 'jest.config.js:3 testTimeout: 90,'],
	},
	{
		name: 'a percentage as a fraction',
		before: ['The sample share MUST be 25%'],
		after: ['The sample share MUST be 40%'],
		files: { 'sample.py': lines('SAMPLE_SHARE = 0.25', 'gap = 0.25') },
		selected: ['sample.py:1 SAMPLE_SHARE = 0.4'],
	},
	{
		name: 'an interval of a statement in short form',
		before: ['Metrics MUST be sent with an interval of `10s`'],
		after: ['Metrics MUST be sent with an interval of `15s`'],
		files: {
			'metrics.yml': lines('metrics:', '  interval: 10s', 'scrape:', '  interval: 10s'),
			'metrics.py': lines('METRICS_INTERVAL_SECONDS = 10', 'workers = 10'),
		},
		selected: ['metrics.yml:2 interval: 15s', 'metrics.py:1 METRICS_INTERVAL_SECONDS = 15'],
		doubtful: ['metrics.yml:4 interval: 15s'],
	},
	{
		name: 'a C# time span',
		before: ['The job MUST be cancelled after 5 minutes'],
		after: ['The job MUST be cancelled after 10 minutes'],
		files: { 'Job.cs': lines('var jobLimit = TimeSpan.FromMinutes(5);', 'var columns = 5;') },
		selected: ['Job.cs:1 var jobLimit = TimeSpan.FromMinutes(10);'],
	},
	{
		name: 'seconds and milliseconds of one number in different requirements',
		before: ['The poll interval MUST be 200 ms', 'The page MUST show 200 rows'],
		after: ['The poll interval MUST be 350 ms', 'The page MUST show 200 rows'],
		files: { 'poll.ts': lines('const pollInterval = 200;', 'const pageRows = 200;', 'res.status(200);') },
		selected: ['poll.ts:1 const pollInterval = 350;'],
	},
];
