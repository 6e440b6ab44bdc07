import { type LiteralCase, lines } from './literalCase';

/** Further cases, written after all others were right. */
export const laterCases: readonly LiteralCase[] = [
	{
		name: 'a log level in Go and YAML',
		before: ['The default log level MUST be `info`'],
		after: ['The default log level MUST be `warn`'],
		files: {
			'config.yaml': lines('log:', '  level: info', '  format: json'),
			'main.go': lines(
				'package main',
				'',
				'level := flag.String("log-level", "info", "the log level")',
				'fmt.Println("info")',
			),
		},
		selected: ['config.yaml:2 level: warn', 'main.go:3 level := flag.String("log-level", "warn", "the log level")'],
	},
	{
		name: 'a cookie lifetime in days, as a product of seconds',
		before: ['The login cookie MUST live for 7 days'],
		after: ['The login cookie MUST live for 14 days'],
		files: {
			'cookie.py': lines('COOKIE_LIFE = 7 * 24 * 60 * 60', 'RETRIES = 7'),
			'cookie.ts': lines('export const loginCookieDays = 7;'),
			'week.ts': lines('export const daysOfWeek = 7;'),
		},
		selected: ['cookie.py:1 COOKIE_LIFE = 14 * 24 * 60 * 60', 'cookie.ts:1 export const loginCookieDays = 14;'],
		doubtful: ['week.ts:1 export const daysOfWeek = 14;'],
	},
	{
		name: 'a size in binary letters',
		before: ['Each worker MUST have a memory limit of 512 MB'],
		after: ['Each worker MUST have a memory limit of 768 MB'],
		files: {
			'compose.yaml': lines('services:', '  worker:', '    mem_limit: 512m', '  db:', '    mem_limit: 512m'),
			'worker.yaml': lines('kind: Worker', 'resources:', '  limits:', '    memory: 512Mi'),
		},
		selected: ['compose.yaml:3 mem_limit: 768m', 'worker.yaml:4 memory: 768Mi'],
		doubtful: ['compose.yaml:5 mem_limit: 768m'],
	},
	{
		name: 'a container user',
		before: ['The container MUST run as user `nobody`'],
		after: ['The container MUST run as user `service`'],
		files: {
			Dockerfile: lines('FROM alpine', 'COPY --chown=nobody app /app', 'USER nobody'),
			'people.txt': lines('nobody'),
		},
		selected: ['Dockerfile:3 USER service'],
	},
	{
		name: 'a topic that a prefix shares',
		before: ['Orders MUST be published to the topic `orders.created`'],
		after: ['Orders MUST be published to the topic `orders.placed`'],
		files: {
			'publish.java': lines('kafka.send("orders.created", order);', 'kafka.send("orders.created.dlq", order);'),
			'application.yml': lines('topics:', '  orders: orders.created', '  retries: old.orders.created'),
		},
		selected: ['publish.java:1 kafka.send("orders.placed", order);', 'application.yml:2 orders: orders.placed'],
	},
	{
		name: 'a table in SQL with an index on it',
		before: ['Accounts MUST be stored in the table `user_account`'],
		after: ['Accounts MUST be stored in the table `customer_account`'],
		files: {
			'001.sql': lines('CREATE TABLE user_account (id INT);', 'CREATE INDEX user_account_id ON user_account (id);'),
			'Repo.kt': lines('val sql = "SELECT * FROM user_account WHERE id = ?"', 'class UserAccount'),
		},
		selected: [
			'001.sql:1 CREATE TABLE customer_account (id INT);',
			'001.sql:2 CREATE INDEX user_account_id ON customer_account (id);',
			'Repo.kt:1 val sql = "SELECT * FROM customer_account WHERE id = ?"',
		],
		doubtful: ['Repo.kt:2 class CustomerAccount'],
	},
	{
		name: 'an HTTP method and path',
		before: ['A note MUST be created with `POST /notes`'],
		after: ['A note MUST be created with `PUT /notes`'],
		files: {
			'api.yaml': lines('paths:', '  /notes:', '    post:', '      summary: create'),
			'notes.http': lines('POST /notes', '', 'POST /notes/1/share'),
		},
		selected: ['notes.http:1 PUT /notes'],
	},
	{
		name: 'an environment variable with its default in shell',
		before: ['`QUEUE_SIZE` MUST default to 64'],
		after: ['`QUEUE_SIZE` MUST default to 128'],
		files: {
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'run.sh': lines('QUEUE_SIZE=${QUEUE_SIZE:-64}', 'THREADS=${THREADS:-64}'),
			'app.rb': lines("size = ENV.fetch('QUEUE_SIZE', 64)", 'width = 64'),
			'docker-compose.yml': lines('services:', '  app:', '    environment:', '      QUEUE_SIZE: 64', '      BATCH: 64'),
		},
		selected: [
			// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
			'run.sh:1 QUEUE_SIZE=${QUEUE_SIZE:-128}',
			"app.rb:1 size = ENV.fetch('QUEUE_SIZE', 128)",
			'docker-compose.yml:4 QUEUE_SIZE: 128',
		],
	},
	{
		name: 'a message with a placeholder of another language',
		before: ['The banner MUST read `Welcome back, {user}!`'],
		after: ['The banner MUST read `Good to see you, {user}!`'],
		files: {
			'banner.php': lines('<?php', 'echo "Welcome back, $user!";'),
			'banner.go': lines('package banner', '', 'fmt.Sprintf("Welcome back, %s!", user)'),
			'mail.txt': lines('Welcome back, we say.'),
		},
		selected: ['banner.php:2 echo "Good to see you, $user!";', 'banner.go:3 fmt.Sprintf("Good to see you, %s!", user)'],
	},
	{
		name: 'a version of a base image with a variant',
		before: ['The image MUST be built from `ruby:3.2-slim`'],
		after: ['The image MUST be built from `ruby:3.3-slim`'],
		files: {
			Dockerfile: lines('ARG RUBY=3.2', 'FROM ruby:3.2-slim', 'RUN gem install rake:3.2.0'),
			'.ruby-version': lines('3.2'),
			Gemfile: lines('ruby "3.2"', 'gem "rails", "3.2"'),
		},
		selected: ['Dockerfile:1 ARG RUBY=3.3', 'Dockerfile:2 FROM ruby:3.3-slim', 'Gemfile:1 ruby "3.3"'],
	},
	{
		name: 'a number in a test and in a message',
		before: ['A password MUST have at least 8 characters'],
		after: ['A password MUST have at least 12 characters'],
		files: {
			'password.js': lines(
				'const MIN_PASSWORD_LENGTH = 8;',
				"const hint = 'A password has at least 8 characters';",
				'const columns = 8;',
			),
			'password.html': lines('<input type="password" minlength="8" size="8">'),
		},
		selected: [
			'password.js:1 const MIN_PASSWORD_LENGTH = 12;',
			"password.js:2 const hint = 'A password has at least 12 characters';",
			'password.html:1 <input type="password" minlength="12" size="8">',
		],
	},
	{
		name: 'a feature flag that is renamed',
		before: ['The flag MUST be `enable-new-search`'],
		after: ['The flag MUST be `enable-fast-search`'],
		files: {
			'flags.ts': lines("export const flags = ['enable-new-search', 'enable-new-search-ui'];"),
			'flags.env': lines('ENABLE_NEW_SEARCH=1'),
		},
		selected: ["flags.ts:1 export const flags = ['enable-fast-search', 'enable-new-search-ui'];"],
		doubtful: ['flags.env:1 ENABLE_FAST_SEARCH=1'],
	},
	{
		name: 'an interval in a crontab and in a unit file',
		before: ['The sync timer MUST fire every 5 min'],
		after: ['The sync timer MUST fire every 10 min'],
		files: { 'sync.timer': lines('[Timer]', 'OnUnitActiveSec=5min', 'AccuracySec=5s') },
		selected: [],
		doubtful: ['sync.timer:2 OnUnitActiveSec=10min'],
		states: ['unresolved'],
	},
	{
		name: 'a currency in several files',
		before: ['Prices MUST be shown in `EUR`'],
		after: ['Prices MUST be shown in `CHF`'],
		files: {
			'price.ts': lines("export const priceCurrency = 'EUR';", "export const currencies = ['EUR', 'USD'];"),
			'shop.json': lines('{', '  "price": { "currency": "EUR" }', '}'),
		},
		selected: ["price.ts:1 export const priceCurrency = 'CHF';", 'shop.json:2 "price": { "currency": "CHF" }'],
	},
	{
		name: 'a rate per minute',
		before: ['A client MUST be limited to 60 requests per minute'],
		after: ['A client MUST be limited to 120 requests per minute'],
		files: {
			'limit.go': lines(
				'package limit',
				'',
				'const RequestsPerMinute = 60',
				'const secondsPerMinute = 60',
				'time.Sleep(60)',
			),
			'nginx.conf': lines('limit_req_zone $ip zone=client:10m rate=60r/m;'),
		},
		selected: [
			'limit.go:3 const RequestsPerMinute = 120',
			'nginx.conf:1 limit_req_zone $ip zone=client:10m rate=120r/m;',
		],
		doubtful: ['limit.go:4 const secondsPerMinute = 120'],
	},
	{
		name: 'a default branch',
		before: ['Releases MUST be cut from the branch `main`'],
		after: ['Releases MUST be cut from the branch `stable`'],
		files: {
			'.github/workflows/release.yml': lines('on:', '  push:', '    branches: [main]'),
			'main.py': lines('def main():', '    pass', 'if __name__ == "__main__":', '    main()'),
			'release.sh': lines('BRANCH=main', 'git push origin main'),
		},
		selected: ['.github/workflows/release.yml:3 branches: [stable]', 'release.sh:1 BRANCH=stable'],
	},
	{
		name: 'a file ending in a glob and a path',
		before: ['Reports MUST be written to `out/report.csv`'],
		after: ['Reports MUST be written to `out/report.tsv`'],
		files: {
			'report.py': lines('open("out/report.csv", "w")', 'open("out/report.csv.bak", "w")', 'open("about/report.csv")'),
			'.gitignore': lines('node_modules/', 'out/report.csv'),
		},
		selected: ['report.py:1 open("out/report.tsv", "w")', '.gitignore:2 out/report.tsv'],
	},
	{
		name: 'a range in a schema',
		before: ['The age MUST be at most 120'],
		after: ['The age MUST be at most 130'],
		files: {
			'person.schema.json': lines(
				'{',
				'  "age": { "type": "integer", "maximum": 120 },',
				'  "height": { "type": "integer", "maximum": 120 }',
				'}',
			),
		},
		selected: ['person.schema.json:2 "age": { "type": "integer", "maximum": 130 },'],
	},
	{
		name: 'a class name in CSS, HTML and script',
		before: ['The active row MUST have the class `is-chosen`'],
		after: ['The active row MUST have the class `is-active`'],
		files: {
			'list.css': lines('.is-chosen { color: red; }', '.is-chosen-last { color: blue; }'),
			'list.html': lines('<li class="row is-chosen">'),
			'list.js': lines("row.classList.add('is-chosen');"),
		},
		selected: [
			'list.css:1 .is-active { color: red; }',
			'list.html:1 <li class="row is-active">',
			"list.js:1 row.classList.add('is-active');",
		],
	},
	{
		name: 'an answer with a status and a text at once',
		before: ['A missing item MUST be answered with status 404 and the text "no such item"'],
		after: ['A missing item MUST be answered with status 410 and the text "item is gone"'],
		files: { 'item.py': lines('abort(404, "no such item")', 'abort(404, "no such page")', 'width = 404') },
		selected: ['item.py:1 abort(410, "item is gone")'],
		doubtful: ['item.py:2 abort(410, "no such page")'],
	},
	{
		name: 'a thread count in XML and properties',
		before: ['The server MUST use 200 threads'],
		after: ['The server MUST use 400 threads'],
		files: {
			'server.xml': lines('<Connector port="8080" maxThreads="200" acceptCount="200"/>'),
			'app.properties': lines('server.tomcat.threads.max=200', 'server.tomcat.max-connections=200'),
		},
		selected: ['server.xml:1 <Connector port="8080" maxThreads="400" acceptCount="200"/>'],
		doubtful: ['app.properties:1 server.tomcat.threads.max=400', 'app.properties:2 server.tomcat.max-connections=400'],
	},
	{
		name: 'a key that moves and a value that stays',
		before: ['The setting MUST be called `maxRetries`'],
		after: ['The setting MUST be called `retryLimit`'],
		files: {
			'settings.json': lines('{', '  "maxRetries": 3', '}'),
			'settings.ts': lines(
				'interface Settings { maxRetries: number }',
				'const n = settings.maxRetries;',
				'const maxRetriesAllowed = 1;',
			),
		},
		selected: [
			'settings.json:2 "retryLimit": 3',
			'settings.ts:1 interface Settings { retryLimit: number }',
			'settings.ts:2 const n = settings.retryLimit;',
		],
	},
	{
		name: 'a number that a list has',
		before: ['The ports 8001 and 8002 MUST be open'],
		after: ['The ports 8001 and 8003 MUST be open'],
		files: {
			'fw.sh': lines('for port in 8001 8002; do', '  open "$port"', 'done'),
			'fw.py': lines('PORTS = [8001, 8002]', 'ids = [8002]'),
		},
		selected: ['fw.sh:1 for port in 8001 8003; do', 'fw.py:1 PORTS = [8001, 8003]'],
	},
	{
		name: 'a mail template of several lines',
		before: ['The mail MUST end with "Kind regards, the Acme team"'],
		after: ['The mail MUST end with "Best wishes, the Acme team"'],
		files: { 'mail.py': lines('BODY = """Dear customer,', 'thank you.', 'Kind regards, the Acme team', '"""') },
		selected: ['mail.py:3 Best wishes, the Acme team'],
	},
	{
		name: 'a Python default in a dataclass and a keyword argument',
		before: ['The page size MUST be 25 rows'],
		after: ['The page size MUST be 50 rows'],
		files: {
			'page.py': lines(
				'@dataclass',
				'class Page:',
				'    size: int = 25',
				'    margin: int = 25',
				'list(page_size=25, border=25)',
			),
		},
		selected: ['page.py:3 size: int = 50', 'page.py:5 list(page_size=50, border=25)'],
		doubtful: ['page.py:4 margin: int = 50'],
	},
	{
		name: 'a licence in a manifest and prose',
		before: ['The package MUST have the licence `MIT`'],
		after: ['The package MUST have the licence `ISC`'],
		files: {
			'package.json': lines('{', '  "name": "mit-tools",', '  "license": "MIT"', '}'),
			'README.md': lines('Licence: MIT'),
		},
		selected: ['package.json:3 "license": "ISC"'],
		doubtful: ['README.md:1 Licence: ISC'],
	},
	{
		name: 'a time of day',
		before: ['The report MUST be sent at 06:30'],
		after: ['The report MUST be sent at 07:15'],
		files: { 'report.toml': lines('send_at = "06:30"', 'stop_at = "06:30:10"'), 'log.csv': lines('06:30,ok') },
		selected: [],
		doubtful: ['log.csv:1 07:15,ok', 'report.toml:1 send_at = "07:15"'],
		states: ['unresolved'],
	},
	{
		name: 'a comment mark inside a string',
		before: ['The channel MUST be `#alerts`'],
		after: ['The channel MUST be `#incidents`'],
		files: { 'notify.py': lines('CHANNEL = "#alerts"', '# alerts go there', 'x = "#alerts-test"') },
		selected: ['notify.py:1 CHANNEL = "#incidents"'],
	},
	{
		name: 'one of two rivals with the same number and unit',
		before: ['The read timeout MUST be 10 seconds', 'The write timeout MUST be 10 seconds'],
		after: ['The read timeout MUST be 15 seconds', 'The write timeout MUST be 10 seconds'],
		files: {
			'net.go': lines(
				'package net',
				'',
				'ReadTimeout:  10 * time.Second,',
				'WriteTimeout: 10 * time.Second,',
				'IdleTimeout:  10 * time.Second,',
			),
		},
		selected: ['net.go:3 ReadTimeout:  15 * time.Second,'],
		doubtful: ['net.go:5 IdleTimeout:  15 * time.Second,'],
	},
	{
		name: 'words that two files have in another order',
		before: ['The headline MUST be "Fast and simple"'],
		after: ['The headline MUST be "Fast and safe"'],
		files: { 'home.vue': lines('<h1>Fast and simple</h1>', '<p>simple and fast</p>') },
		selected: ['home.vue:1 <h1>Fast and safe</h1>'],
	},
];
