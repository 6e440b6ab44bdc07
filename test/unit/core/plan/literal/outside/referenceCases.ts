import { type LiteralCase, lines } from '../literalCase';

/** Addresses, paths and files. */
export const referenceCases: readonly LiteralCase[] = [
	{
		name: 'an e-mail address in PHP and HTML',
		before: ['Support mail MUST go to help@acme.example'],
		after: ['Support mail MUST go to support@acme.example'],
		files: {
			'config/mail.php': lines(
				'<?php',
				"return ['support' => 'help@acme.example', 'bounce' => 'nohelp@acme.example'];",
			),
			'templates/footer.html': lines(
				'<a href="mailto:help@acme.example">help@acme.example</a>',
				'<a href="mailto:help@acme.example.org">Foundation</a>',
			),
			'composer.lock': lines('{ "authors": [{ "email": "help@acme.example" }] }'),
			'CHANGELOG.md': lines('- Mail goes to help@acme.example'),
		},
		selected: [
			"config/mail.php:2 return ['support' => 'support@acme.example', 'bounce' => 'nohelp@acme.example'];",
			'templates/footer.html:1 <a href="mailto:support@acme.example">support@acme.example</a>',
		],
		doubtful: [
			'CHANGELOG.md:1 - Mail goes to support@acme.example',
			'composer.lock:1 { "authors": [{ "email": "support@acme.example" }] }',
		],
	},
	{
		name: 'a region in Terraform',
		before: ['The bucket MUST live in the region eu-west-1'],
		after: ['The bucket MUST live in the region eu-central-1'],
		files: {
			'main.tf': lines('resource "aws_s3_bucket" "files" {', '  bucket = "files"', '  region = "eu-west-1"', '}'),
			'network.tf': lines('resource "aws_subnet" "a" {', '  availability_zone = "eu-west-1a"', '}'),
			'variables.tf': lines('variable "region" {', '  default = "eu-west-1"', '}'),
			'terraform.tfstate': lines('{', '  "region": "eu-west-1"', '}'),
			'queue.py': lines("queue = connect('sqs', 'eu-west-1')"),
		},
		selected: ['main.tf:3 region = "eu-central-1"', 'variables.tf:2 default = "eu-central-1"'],
		doubtful: ["queue.py:1 queue = connect('sqs', 'eu-central-1')", 'terraform.tfstate:2 "region": "eu-central-1"'],
	},
	{
		name: 'the folder of uploads',
		before: ['Uploads MUST be stored under `/var/lib/app/uploads`'],
		after: ['Uploads MUST be stored under `/srv/app/uploads`'],
		files: {
			'config.yml': lines('upload_dir: /var/lib/app/uploads', 'old_dir: /var/lib/app/uploads-old'),
			Dockerfile: lines('FROM debian:12', 'RUN mkdir -p /var/lib/app/uploads/tmp', 'VOLUME /var/lib/app/uploads'),
			'install.sh': lines('chown app /var/lib/app/uploads', 'chown app /backup/var/lib/app/uploads'),
			'CHANGELOG.md': lines('- Uploads are in `/var/lib/app/uploads`'),
		},
		selected: [
			'Dockerfile:3 VOLUME /srv/app/uploads',
			'config.yml:1 upload_dir: /srv/app/uploads',
			'install.sh:1 chown app /srv/app/uploads',
		],
		doubtful: ['CHANGELOG.md:1 - Uploads are in `/srv/app/uploads`'],
	},
	{
		name: 'a configuration file of another name',
		before: ['The configuration MUST be read from `app.conf`'],
		after: ['The configuration MUST be read from `notes.conf`'],
		files: {
			'main.go': lines('file, err := os.Open("app.conf")', 'defer file.Close()'),
			Dockerfile: lines('FROM scratch', 'COPY app.conf /etc/app.conf'),
			'app.conf': lines('port = 80'),
			'.gitignore': lines('app.conf.local', 'myapp.conf'),
			'notes.service': lines('[Service]', 'ExecStart=/usr/bin/notes --config /etc/app.conf'),
		},
		selected: [
			'Dockerfile:2 COPY notes.conf /etc/app.conf',
			'main.go:1 file, err := os.Open("notes.conf")',
			'app.conf → notes.conf',
		],
	},
	{
		name: 'a path that modules are called like',
		before: ['The metrics MUST be served at `/metrics`'],
		after: ['The metrics MUST be served at `/internal/metrics`'],
		files: {
			'prometheus.yml': lines('scrape_configs:', '  - job_name: notes', '    metrics_path: /metrics'),
			'server.py': lines('@app.route("/metrics")', 'def metrics(): ...', '@app.route("/metrics-old")'),
			'src/server.ts': lines("import { metrics } from './lib/metrics';", "app.get('/metrics', metrics);"),
		},
		selected: [
			'prometheus.yml:3 metrics_path: /internal/metrics',
			'server.py:1 @app.route("/internal/metrics")',
			"src/server.ts:2 app.get('/internal/metrics', metrics);",
		],
	},
	{
		name: 'a domain that others end with',
		before: ['The site MUST be served from notes.example'],
		after: ['The site MUST be served from memo.example'],
		files: {
			Caddyfile: lines(
				'notes.example {',
				'  root * /srv',
				'}',
				'old-notes.example {',
				'  redir https://notes.example',
				'}',
			),
			'src/links.ts': lines(
				"export const home = 'https://notes.example/';",
				"export const api = 'https://api.notes.example/';",
				"export const mail = 'hello@notes.example';",
			),
		},
		selected: [
			'Caddyfile:1 memo.example {',
			'Caddyfile:5 redir https://memo.example',
			"src/links.ts:1 export const home = 'https://memo.example/';",
			"src/links.ts:3 export const mail = 'hello@memo.example';",
		],
	},
	{
		name: 'a file format with its ending',
		before: ['Reports MUST be written to `report.csv`'],
		after: ['Reports MUST be written to `report.tsv`'],
		files: {
			'report.go': lines('f, _ := os.Create("report.csv")', 'g, _ := os.Create("old-report.csv")'),
			'.gitignore': lines('report.csv', '*.csv'),
			'send.sh': lines('mail -a report.csv boss@acme.example'),
		},
		selected: [
			'.gitignore:1 report.tsv',
			'report.go:1 f, _ := os.Create("report.tsv")',
			'send.sh:1 mail -a report.tsv boss@acme.example',
		],
	},
];
