import { type LiteralCase, lines } from './literalCase';

/** Cases in which something else of the same text stands nearby. */
export const nearCases: readonly LiteralCase[] = [
	{
		name: 'a key under one of two headings and a name of its own',
		before: ['The admin API MUST listen on port 9000'],
		after: ['The admin API MUST listen on port 9100'],
		files: {
			'app.yml': lines('server:', '  port: 9000', 'admin:', '  port: 9000'),
			'a.ts': lines('const adminPort = 9000;', 'const dbPort = 9000;'),
		},
		selected: ['app.yml:4 port: 9100', 'a.ts:1 const adminPort = 9100;'],
		doubtful: ['app.yml:2 port: 9100', 'a.ts:2 const dbPort = 9100;'],
	},
	{
		name: 'one of two equal numbers of one statement',
		before: ['Uploads MUST be retried 3 times with a delay of 3 seconds'],
		after: ['Uploads MUST be retried 5 times with a delay of 3 seconds'],
		files: { 'up.py': lines('UPLOAD_RETRIES = 3', 'UPLOAD_DELAY = 3', 'UPLOAD_DELAY_SECONDS = 3') },
		selected: ['up.py:1 UPLOAD_RETRIES = 5'],
		doubtful: ['up.py:2 UPLOAD_DELAY = 5'],
	},
	{
		name: 'a number of a cluster in a manifest and a flag',
		before: ['The topic MUST have 6 partitions'],
		after: ['The topic MUST have 12 partitions'],
		files: {
			'k.tf': lines('resource "kafka_topic" "orders" {', '  partitions = 6', '  replication_factor = 6', '}'),
			'k.sh': lines('kafka-topics --create --partitions 6 --replication-factor 6'),
		},
		selected: ['k.tf:2 partitions = 12', 'k.sh:1 kafka-topics --create --partitions 12 --replication-factor 6'],
		doubtful: ['k.tf:3 replication_factor = 12'],
	},
	{
		name: 'an address beside longer ones',
		before: ['Docs MUST link to `https://acme.example/help`'],
		after: ['Docs MUST link to `https://acme.example/support`'],
		files: {
			'l.js': lines(
				"const help = 'https://acme.example/help';",
				"const faq = 'https://acme.example/help/faq';",
				"const h = 'https://acme.example/helpers';",
			),
		},
		selected: ["l.js:1 const help = 'https://acme.example/support';"],
	},
	{
		name: 'one side of a picture',
		before: ['The thumbnail MUST be 200 pixels wide'],
		after: ['The thumbnail MUST be 240 pixels wide'],
		files: { 't.py': lines('THUMBNAIL_WIDTH = 200', 'THUMBNAIL_HEIGHT = 200', 'resize(img, 200, 200)') },
		selected: ['t.py:1 THUMBNAIL_WIDTH = 240'],
		doubtful: ['t.py:2 THUMBNAIL_HEIGHT = 240'],
	},
	{
		name: 'a dependency among others of the same version',
		before: ['The client MUST use `axios` 1.6.0'],
		after: ['The client MUST use `axios` 1.7.2'],
		files: {
			'package.json': lines(
				'{',
				'  "version": "1.6.0",',
				'  "dependencies": {',
				'    "axios": "1.6.0",',
				'    "axios-retry": "1.6.0"',
				'  }',
				'}',
			),
		},
		selected: ['package.json:4 "axios": "1.7.2",'],
		doubtful: ['package.json:5 "axios-retry": "1.7.2"'],
	},
	{
		name: 'a share that the name counts in percent',
		before: ['The discount MUST be 15%'],
		after: ['The discount MUST be 20%'],
		files: { 'd.rb': lines('DISCOUNT_PERCENT = 15', 'VAT_PERCENT = 15', "label = 'Save 15%'") },
		selected: ['d.rb:1 DISCOUNT_PERCENT = 20'],
	},
	{
		name: 'a key of one service of two',
		before: ['The api deployment MUST run 2 replicas'],
		after: ['The api deployment MUST run 4 replicas'],
		files: { 'values.yaml': lines('api:', '  replicas: 2', 'worker:', '  replicas: 2') },
		selected: ['values.yaml:2 replicas: 4'],
		doubtful: ['values.yaml:4 replicas: 4'],
	},
	{
		name: 'a default behind its option',
		before: ['`--limit` MUST default to 20'],
		after: ['`--limit` MUST default to 30'],
		files: { 'c.ts': lines(".option('--limit <n>', 'how many', '20')", ".option('--offset <n>', 'from where', '20')") },
		selected: ["c.ts:1 .option('--limit <n>', 'how many', '30')"],
	},
	{
		name: 'a bucket in an address',
		before: ['Backups MUST go to the bucket `acme-backup`'],
		after: ['Backups MUST go to the bucket `acme-archive`'],
		files: {
			'b.sh': lines('aws s3 cp db.sql s3://acme-backup/db.sql', 'aws s3 ls s3://acme-backup-old/'),
			'b.tf': lines('bucket = "acme-backup"'),
		},
		selected: ['b.sh:1 aws s3 cp db.sql s3://acme-archive/db.sql', 'b.tf:1 bucket = "acme-archive"'],
	},
];
