import { type LiteralCase, lines } from '../literalCase';

/** Settings in data files. */
export const settingCases: readonly LiteralCase[] = [
	{
		name: 'the size of an upload in nginx and Node',
		before: ['An upload MUST NOT be larger than 10 MB'],
		after: ['An upload MUST NOT be larger than 25 MB'],
		files: {
			'nginx.conf': lines(
				'server {',
				'    listen 80;',
				'    client_max_body_size 10m;',
				'    proxy_read_timeout 10s;',
				'    keepalive_requests 10;',
				'}',
			),
			'src/upload.js': lines(
				"const multer = require('multer');",
				'',
				'const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;',
				'const MAX_FILES = 10;',
				'',
				'module.exports = multer({ limits: { fileSize: MAX_UPLOAD_BYTES, files: MAX_FILES } });',
			),
			'src/messages.js': lines("exports.tooLarge = 'The file is larger than 10 MB.';"),
		},
		selected: [
			'nginx.conf:3 client_max_body_size 25m;',
			"src/messages.js:1 exports.tooLarge = 'The file is larger than 25 MB.';",
			'src/upload.js:3 const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;',
		],
	},
	{
		name: 'a path of an API and one below',
		before: ['The list of users MUST be at `/api/v1/users`'],
		after: ['The list of users MUST be at `/api/v2/users`'],
		files: {
			'src/routes.ts': lines(
				"router.get('/api/v1/users', listUsers);",
				"router.get('/api/v1/users-export', exportUsers);",
				"router.get('/api/v1/orders', listOrders);",
			),
			'nginx/site.conf': lines(
				'location = /api/v1/users {',
				'    proxy_pass http://app;',
				'}',
				'location /api/v1/orders {',
				'    proxy_pass http://app;',
				'}',
			),
			'web/src/api.ts': lines("export const listUsers = () => fetch('/api/v1/users');"),
		},
		selected: [
			'nginx/site.conf:1 location = /api/v2/users {',
			"src/routes.ts:1 router.get('/api/v2/users', listUsers);",
			"web/src/api.ts:1 export const listUsers = () => fetch('/api/v2/users');",
		],
		doubtful: [
			'nginx/site.conf:4 location /api/v2/orders {',
			"src/routes.ts:3 router.get('/api/v2/orders', listOrders);",
		],
	},
	{
		name: 'one number with two meanings in a file',
		before: ['The worker MUST poll the queue every 3000 ms'],
		after: ['The worker MUST poll the queue every 5000 ms'],
		files: {
			'worker/config.json': lines(
				'{',
				'  "http": { "port": 3000 },',
				'  "queue": { "pollIntervalMs": 3000, "maxLength": 3000 }',
				'}',
			),
			'worker/index.js': lines('app.listen(3000);', 'setInterval(pollQueue, 3000);'),
		},
		selected: [
			'worker/config.json:3 "queue": { "pollIntervalMs": 5000, "maxLength": 3000 }',
			'worker/index.js:2 setInterval(pollQueue, 5000);',
		],
	},
	{
		name: 'a file with Windows line ends',
		before: ['The report MUST be written every 15 minutes'],
		after: ['The report MUST be written every 5 minutes'],
		files: {
			'appsettings.json': '{\r\n  "Report": {\r\n    "IntervalMinutes": 15,\r\n    "TopCount": 15\r\n  }\r\n}\r\n',
		},
		selected: ['appsettings.json:3 "IntervalMinutes": 5,'],
		doubtful: ['appsettings.json:4 "TopCount": 5'],
	},
	{
		name: 'a switch that is on',
		before: ['Telemetry MUST be disabled by default'],
		after: ['Telemetry MUST be enabled by default'],
		files: {
			'config/default.json': lines('{', '  "telemetry": { "enabled": false },', '  "cache": { "enabled": false }', '}'),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a requirement that asks for what is there',
		before: ['The worker MUST use 4 threads'],
		after: ['The worker MUST use 8 threads'],
		files: {
			'worker.toml': lines('[worker]', 'threads = 8', 'queues = 4'),
		},
		selected: [],
		states: ['implemented'],
	},
	{
		name: 'a list of hosts',
		before: ['CORS MUST allow `https://app.example.com`'],
		after: ['CORS MUST allow `https://portal.example.com`'],
		files: {
			'src/cors.ts': lines("export const origins = ['https://app.example.com', 'https://admin.example.com'];"),
			'config/cors.yaml': lines(
				'allowed_origins:',
				'  - https://app.example.com',
				'  - https://app.example.com.evil.test',
			),
			'docs/intro.md': lines('Open https://app.example.com in a browser.'),
		},
		selected: [
			'config/cors.yaml:2 - https://portal.example.com',
			"src/cors.ts:1 export const origins = ['https://portal.example.com', 'https://admin.example.com'];",
		],
		doubtful: ['docs/intro.md:1 Open https://portal.example.com in a browser.'],
	},
	{
		name: 'a timeout in a file with several clients',
		before: ['The mail client MUST give up after 20 seconds'],
		after: ['The mail client MUST give up after 40 seconds'],
		files: {
			'src/mail.ts': lines(
				'export const smtp = { timeout: 20_000, pool: 20 };',
				'export const imap = { timeout: 20_000 };',
			),
			'src/sms.ts': lines('export const sms = { timeout: 20_000 };'),
			'config/mail.yaml': lines('mail:', '  timeout: 20s', '  retry_delay: 20s', 'sms:', '  timeout: 20s'),
		},
		selected: ['config/mail.yaml:2 timeout: 40s'],
		doubtful: ['config/mail.yaml:3 retry_delay: 40s'],
	},
	{
		name: 'a requirement whose number another one keeps',
		before: ['A cart MUST hold at most 20 items', 'A wish list MUST hold at most 20 items'],
		after: ['A cart MUST hold at most 50 items', 'A wish list MUST hold at most 20 items'],
		files: {
			'src/cart.ts': lines('export const MAX_ITEMS = 20;'),
			'src/wishList.ts': lines('export const MAX_ITEMS = 20;'),
			'src/limits.json': lines('{ "cart": 20, "wishList": 20, "pageSize": 20 }'),
		},
		selected: ['src/cart.ts:1 export const MAX_ITEMS = 50;'],
		doubtful: ['src/limits.json:1 { "cart": 50, "wishList": 20, "pageSize": 20 }'],
	},
	{
		name: 'a date of a law',
		before: ['Invoices MUST carry the notice from 2025-01-01'],
		after: ['Invoices MUST carry the notice from 2025-07-01'],
		files: {
			'src/invoice.js': lines("const noticeFrom = '2025-01-01';", "const epoch = '2025-01-01';"),
			'test/fixtures/orders.json': lines('[{ "date": "2025-01-01" }]'),
		},
		selected: ["src/invoice.js:1 const noticeFrom = '2025-07-01';"],
	},
];
