import { type LiteralCase, lines } from '../literalCase';

/** The same value or word in places of which only some are meant. */
export const lookalikeCases: readonly LiteralCase[] = [
	{
		name: 'retries of one of two clients',
		before: ['The search client MUST retry 3 times'],
		after: ['The search client MUST retry 5 times'],
		files: {
			'search/client.ts': lines('export const retries = 3;', 'export const backoffFactor = 3;'),
			'billing/client.ts': lines('export const retries = 3;'),
			'config.yaml': lines('search:', '  retries: 3', '  shards: 3', 'billing:', '  retries: 3'),
		},
		selected: ['config.yaml:2 retries: 5', 'search/client.ts:1 export const retries = 5;'],
		doubtful: [
			'billing/client.ts:1 export const retries = 5;',
			'config.yaml:3 shards: 5',
			'config.yaml:5 retries: 5',
			'search/client.ts:2 export const backoffFactor = 5;',
		],
	},
	{
		name: 'a cache of pictures',
		before: ['Pictures MUST be cached for 60 minutes'],
		after: ['Pictures MUST be cached for 90 minutes'],
		files: {
			'src/pictures.ts': lines('export const pictureCacheMinutes = 60;', 'export const quality = 60;'),
			'src/users.ts': lines('export const userCacheMinutes = 60;'),
			'nginx.conf': lines('location /pictures/ { expires 60m; }', 'location /fonts/ { expires 60m; }'),
		},
		selected: [
			'nginx.conf:1 location /pictures/ { expires 90m; }',
			'src/pictures.ts:1 export const pictureCacheMinutes = 90;',
		],
		doubtful: ['src/users.ts:1 export const userCacheMinutes = 90;'],
	},
	{
		name: 'a limit of one table of two',
		before: ['The audit table MUST keep 1000 rows'],
		after: ['The audit table MUST keep 5000 rows'],
		files: {
			'src/audit.py': lines('MAX_ROWS = 1000', 'SLEEP_MS = 1000'),
			'src/events.py': lines('MAX_ROWS = 1000'),
		},
		selected: ['src/audit.py:1 MAX_ROWS = 5000'],
		doubtful: ['src/events.py:1 MAX_ROWS = 5000'],
	},
	{
		name: 'a message and its key',
		before: ['A saved draft MUST show "Saved"'],
		after: ['A saved draft MUST show "Draft saved"'],
		files: {
			'src/Draft.tsx': lines('{saved && <span className="hint">Saved</span>}'),
			'src/Filters.tsx': lines('<Tab>Saved</Tab>'),
			'src/state.ts': lines("type State = 'Saved' | 'Dirty';"),
		},
		selected: ['src/Draft.tsx:1 {saved && <span className="hint">Draft saved</span>}'],
		doubtful: ['src/Filters.tsx:1 <Tab>Draft saved</Tab>', "src/state.ts:1 type State = 'Draft saved' | 'Dirty';"],
	},
	{
		name: 'who may see',
		before: ['Only users older than 16 MUST see the chat'],
		after: ['Only users older than 18 MUST see the chat'],
		files: {
			'src/chat.php': lines('if ($user->age < 16) { abort(403); }', '$columns = 16;'),
			'src/chat.css': lines('.chat { font-size: 16px; padding: 16px; }'),
		},
		selected: [],
		doubtful: ['src/chat.php:1 if ($user->age < 18) { abort(403); }', 'src/chat.php:2 $columns = 18;'],
		states: ['unresolved'],
	},
	{
		name: 'a sort of two words',
		before: ['Files MUST be listed in `ascending` order'],
		after: ['Files MUST be listed in `descending` order'],
		files: {
			'src/list.cs': lines('public string FileOrder { get; set; } = "ascending";'),
			'src/enum.cs': lines('public static readonly string[] Orders = { "ascending", "descending" };'),
			'web/th.html': lines('<th aria-sort="ascending">Name</th>'),
		},
		selected: ['src/list.cs:1 public string FileOrder { get; set; } = "descending";'],
		doubtful: ['src/enum.cs:1 public static readonly string[] Orders = { "descending", "descending" };'],
	},
	{
		name: 'an amount in cents',
		before: ['Shipping MUST cost 4.90 euros'],
		after: ['Shipping MUST cost 5.90 euros'],
		files: {
			'src/shipping.rb': lines('SHIPPING_COST = 4.90', 'SCALE = 4.90'),
			'views/cart.erb': lines('<p>Shipping: 4.90 €</p>', '<p>Gift wrap: 4.90 €</p>'),
		},
		selected: ['src/shipping.rb:1 SHIPPING_COST = 5.90', 'views/cart.erb:1 <p>Shipping: 5.90 €</p>'],
	},
	{
		name: 'a type of content',
		before: ['Reports MUST be sent as `text/csv`'],
		after: ['Reports MUST be sent as `text/tab-separated-values`'],
		files: {
			'src/reports.go': lines('w.Header().Set("Content-Type", "text/csv")'),
			'src/uploads.go': lines('allowed := []string{"text/csv", "image/png"}'),
		},
		selected: [
			'src/reports.go:1 w.Header().Set("Content-Type", "text/tab-separated-values")',
			'src/uploads.go:1 allowed := []string{"text/tab-separated-values", "image/png"}',
		],
	},
	{
		name: 'a threshold of an alarm',
		before: ['An alarm MUST be raised above 75 degrees'],
		after: ['An alarm MUST be raised above 80 degrees'],
		files: {
			'alarm.ino': lines('const int ALARM_DEGREES = 75;', 'const int FAN_SPEED = 75;', 'delay(75);'),
			'web/gauge.svg': lines('<circle r="75" cx="75" />'),
		},
		selected: ['alarm.ino:1 const int ALARM_DEGREES = 80;'],
	},
	{
		name: 'the name of a cookie',
		before: ['The session MUST be kept in the cookie `sid`'],
		after: ['The session MUST be kept in the cookie `session_id`'],
		files: {
			'src/session.js': lines("app.use(session({ name: 'sid', secret }));", 'const sid = req.sessionID;'),
			'test/session.test.js': lines("expect(cookie).toContain('sid=');"),
			'src/twilio.js': lines('const message = { sid: id };'),
		},
		selected: [
			"src/session.js:1 app.use(session({ name: 'session_id', secret }));",
			"test/session.test.js:1 expect(cookie).toContain('session_id=');",
		],
		doubtful: ['src/session.js:2 const session_id = req.sessionID;'],
	},
	{
		name: 'the port of a database and of a proxy',
		before: ['The database MUST listen on port 5432'],
		after: ['The database MUST listen on port 6432'],
		files: {
			'docker-compose.yml': lines(
				'services:',
				'  database:',
				'    image: postgres:16',
				'    ports: ["5432:5432"]',
				'  proxy:',
				'    ports: ["15432:80"]',
			),
			'.env': lines('DATABASE_URL=postgres://app@localhost:5432/app', 'REPORT_ID=5432'),
		},
		selected: ['.env:1 DATABASE_URL=postgres://app@localhost:6432/app', 'docker-compose.yml:4 ports: ["6432:6432"]'],
	},
	{
		name: 'how many lines a log keeps',
		before: ['The log viewer MUST show the last 200 lines'],
		after: ['The log viewer MUST show the last 500 lines'],
		files: {
			'src/logViewer.ts': lines(
				'const LOG_LINES = 200;',
				'if (response.status === 200) draw();',
				'const animation = 200;',
			),
			'bin/logs.sh': lines('tail -n 200 /var/log/app.log'),
		},
		selected: ['src/logViewer.ts:1 const LOG_LINES = 500;'],
		doubtful: [
			'bin/logs.sh:1 tail -n 500 /var/log/app.log',
			'src/logViewer.ts:2 if (response.status === 500) draw();',
			'src/logViewer.ts:3 const animation = 500;',
		],
	},
	{
		name: 'a lower bound of a version in Python and a schema',
		before: ['The plugin MUST need pydantic 2.4 or later'],
		after: ['The plugin MUST need pydantic 2.6 or later'],
		files: {
			'pyproject.toml': lines('dependencies = [', '    "pydantic>=2.4",', '    "httpx>=2.4",', ']'),
			'setup.cfg': lines('[metadata]', 'version = 2.4'),
			'docs/formula.md': lines('The factor is 2.4.'),
		},
		selected: ['pyproject.toml:2 "pydantic>=2.6",'],
	},
];
