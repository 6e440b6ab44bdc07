import { type LiteralCase, lines } from '../literalCase';

/** Programs in Python, Ruby, PHP and Elixir: numbers and versions. */
export const scriptNumberCases: readonly LiteralCase[] = [
	{
		name: 'the length of user names in a pattern',
		before: ['A user name MUST have between 3 and 20 characters'],
		after: ['A user name MUST have between 3 and 32 characters'],
		files: {
			'src/validate.ts': lines(
				'export const userNamePattern = /^[a-z0-9_]{3,20}$/;',
				'export const tagPattern = /^[a-z]{3,20}$/;',
			),
			'src/validate.py': lines('USER_NAME_MAX = 20', 'PER_PAGE = 20'),
		},
		selected: [
			'src/validate.py:1 USER_NAME_MAX = 32',
			'src/validate.ts:1 export const userNamePattern = /^[a-z0-9_]{3,32}$/;',
		],
	},
	{
		name: 'a tax rate',
		before: ['The VAT rate MUST be 19%'],
		after: ['The VAT rate MUST be 21%'],
		files: {
			'src/tax.ts': lines('export const VAT_RATE = 0.19;', 'export const RESET_HOUR = 19;'),
			'src/Invoice.php': lines('private const VAT_PERCENT = 19;', 'private const COLUMNS = 19;'),
			'docs/dates.md': lines('Meeting on 19 May.'),
		},
		selected: ['src/Invoice.php:1 private const VAT_PERCENT = 21;', 'src/tax.ts:1 export const VAT_RATE = 0.21;'],
	},
	{
		name: 'a table of limits in docs and code',
		before: ['A free workspace MUST be limited to 3 projects'],
		after: ['A free workspace MUST be limited to 5 projects'],
		files: {
			'docs/limits.md': lines(
				'| Plan | Projects | Members |',
				'| ---- | -------- | ------- |',
				'| Free | 3 | 3 |',
				'| Team | 30 | 20 |',
			),
			'src/limits.rb': lines(
				'LIMITS = {',
				'  free: { projects: 3, members: 3 },',
				'  team: { projects: 30, members: 20 },',
				'}.freeze',
			),
		},
		selected: ['src/limits.rb:2 free: { projects: 5, members: 3 },'],
		doubtful: ['docs/limits.md:3 | Free | 5 | 5 |'],
	},
	{
		name: 'a number of workers in a Procfile and a config',
		before: ['The server MUST start 4 worker processes'],
		after: ['The server MUST start 8 worker processes'],
		files: {
			Procfile: lines('web: gunicorn app:app --workers 4 --threads 4'),
			'nginx.conf': lines('worker_processes 4;', 'events { worker_connections 4; }'),
			'config/puma.rb': lines('workers Integer(ENV.fetch("WEB_CONCURRENCY", 4))', 'threads 4, 4'),
		},
		selected: [
			'Procfile:1 web: gunicorn app:app --workers 8 --threads 4',
			'config/puma.rb:1 workers Integer(ENV.fetch("WEB_CONCURRENCY", 8))',
			'nginx.conf:1 worker_processes 8;',
		],
		doubtful: ['nginx.conf:2 events { worker_connections 8; }'],
	},
	{
		name: 'a status of a created thing',
		before: ['Creating an invoice MUST return 200'],
		after: ['Creating an invoice MUST return 201'],
		files: {
			'src/invoices.py': lines(
				'@app.post("/invoices", status_code=200)',
				'def create_invoice(body: Invoice):',
				'    return store.add(body)',
				'',
				'',
				'@app.get("/invoices", status_code=200)',
				'def list_invoices(page_size: int = 200):',
				'    return store.list(page_size)',
			),
			'tests/test_invoices.py': lines(
				'def test_create_invoice(client):',
				'    response = client.post("/invoices", json=INVOICE)',
				'    assert response.status_code == 200',
				'',
				'',
				'def test_list_invoices(client):',
				'    response = client.get("/invoices")',
				'    assert response.status_code == 200',
			),
		},
		selected: [
			'src/invoices.py:1 @app.post("/invoices", status_code=201)',
			'tests/test_invoices.py:3 assert response.status_code == 201',
		],
		doubtful: [
			'src/invoices.py:6 @app.get("/invoices", status_code=201)',
			'src/invoices.py:7 def list_invoices(page_size: int = 201):',
			'tests/test_invoices.py:8 assert response.status_code == 201',
		],
	},
	{
		name: 'a config of concurrency',
		before: ['The crawler MUST fetch 8 pages at once'],
		after: ['The crawler MUST fetch 16 pages at once'],
		files: {
			'crawler/settings.py': lines('CRAWLER_CONCURRENCY = 8', 'DEPTH = 8', "ENCODING = 'utf-8'"),
			'crawler/fetch.py': lines('pages = pool.map(fetch, urls[:8])'),
		},
		selected: [],
		doubtful: [
			'crawler/settings.py:1 CRAWLER_CONCURRENCY = 16',
			'crawler/settings.py:2 DEPTH = 16',
			"crawler/settings.py:3 ENCODING = 'utf-16'",
		],
		states: ['unresolved'],
	},
];
