import { type LiteralCase, lines } from '../literalCase';

/** Names of things in programs: classes, variables, keys, commands, queues. */
export const nameCases: readonly LiteralCase[] = [
	{
		name: 'a class of another name in Kotlin',
		before: ['Failed calls MUST be repeated by `RetryPolicy`'],
		after: ['Failed calls MUST be repeated by `BackoffPolicy`'],
		files: {
			'src/main/kotlin/acme/RetryPolicy.kt': lines('package acme', '', 'class RetryPolicy(val times: Int)'),
			'src/main/kotlin/acme/Client.kt': lines(
				'package acme',
				'',
				'import acme.RetryPolicy',
				'',
				'val policy = RetryPolicy(3)',
				'val custom = CustomRetryPolicy()',
			),
			'third_party/http/RetryPolicy.java': lines('package http;', 'public class RetryPolicy {}'),
			'docs/design.md': lines('`RetryPolicy` repeats failed calls.'),
		},
		selected: [
			'src/main/kotlin/acme/Client.kt:3 import acme.BackoffPolicy',
			'src/main/kotlin/acme/Client.kt:5 val policy = BackoffPolicy(3)',
			'src/main/kotlin/acme/RetryPolicy.kt:3 class BackoffPolicy(val times: Int)',
		],
		doubtful: [
			'docs/design.md:1 `BackoffPolicy` repeats failed calls.',
			'third_party/http/RetryPolicy.java:2 public class BackoffPolicy {}',
		],
	},
	{
		name: 'the command that runs the tests',
		before: ['The tests MUST be run with `make test`'],
		after: ['The tests MUST be run with `make check`'],
		files: {
			Makefile: lines('.PHONY: test', 'test:', '\tgo test ./...'),
			'ci/build.yml': lines('steps:', '  - run: make test', '  - run: make test-e2e', '  - run: cmake test'),
			'CONTRIBUTING.md': lines('Run `make test` before you push.'),
		},
		selected: ['ci/build.yml:2 - run: make check'],
		doubtful: ['CONTRIBUTING.md:1 Run `make check` before you push.'],
	},
	{
		name: 'a key of a JSON answer in Go',
		before: ['The answer MUST hold the owner under the key `user_id`'],
		after: ['The answer MUST hold the owner under the key `owner_id`'],
		files: {
			'api/note.go': lines(
				'type note struct {',
				'\tOwner string `json:"user_id"`',
				'\tLikes []string `json:"user_ids"`',
				'}',
			),
			'api/note_test.go': lines('want := `{"user_id":"u1"}`'),
			'schema/note.json': lines('{', '  "properties": {', '    "user_id": { "type": "string" }', '  }', '}'),
			'migrations/001_note.sql': lines('CREATE TABLE note (user_id TEXT);'),
			'vendor/auth/claims.go': lines('type claims struct {', '\tID string `json:"user_id"`', '}'),
		},
		selected: [
			'api/note.go:2 Owner string `json:"owner_id"`',
			'api/note_test.go:1 want := `{"owner_id":"u1"}`',
			'schema/note.json:3 "owner_id": { "type": "string" }',
		],
		doubtful: [
			'migrations/001_note.sql:1 CREATE TABLE note (owner_id TEXT);',
			'vendor/auth/claims.go:2 ID string `json:"owner_id"`',
		],
	},
	{
		name: 'a command with an argument',
		before: ['A note MUST be created with `notes add <title>`'],
		after: ['A note MUST be created with `notes create <title>`'],
		files: {
			'src/cli.ts': lines(
				"program.command('add <title>').action(addNote);",
				"program.command('list').action(listNotes);",
				'tags.add(title);',
			),
			'src/usage.ts': lines("export const usage = 'notes add <title>';"),
			'README.md': lines('Type `notes add <title>`.', '', '    notes add "Milk"'),
		},
		selected: [
			"src/cli.ts:1 program.command('create <title>').action(addNote);",
			"src/usage.ts:1 export const usage = 'notes create <title>';",
		],
		doubtful: [
			'README.md:1 Type `notes create <title>`.',
			'README.md:3 notes create "Milk"',
			'src/cli.ts:3 tags.create(title);',
		],
	},
	{
		name: 'a field of another name in several spellings',
		before: ['The form MUST send the first name as `first_name`'],
		after: ['The form MUST send the first name as `given_name`'],
		files: {
			'people/models.py': lines(
				'class Person(Model):',
				'    first_name = CharField()',
				'    first_name_kana = CharField()',
			),
			'people/forms.py': lines("fields = ['first_name', 'last_name']"),
			'people/migrations/0001_initial.py': lines("('first_name', CharField()),"),
			'web/Form.tsx': lines('<input name="first_name" value={firstName} />'),
			'people/fixtures/people.json': lines('[{ "first_name": "Ann" }]'),
		},
		selected: [
			"people/forms.py:1 fields = ['given_name', 'last_name']",
			'people/models.py:2 given_name = CharField()',
			'web/Form.tsx:1 <input name="given_name" value={firstName} />',
		],
		doubtful: [
			'people/fixtures/people.json:1 [{ "given_name": "Ann" }]',
			"people/migrations/0001_initial.py:1 ('given_name', CharField()),",
		],
	},
	{
		name: 'a flag whose name and default change',
		before: ['The flag `--max-size` MUST default to 10'],
		after: ['The flag `--size-limit` MUST default to 20'],
		files: {
			'src/main.rs': lines(
				'app.flag("--max-size", 10);',
				'app.flag("--max-size-total", 10);',
				'app.flag("--depth", 10);',
			),
			'README.md': lines('| Flag | Default |', '|---|---|', '| `--max-size` | 10 |', '| `--depth` | 10 |'),
			'run.sh': lines('notes --max-size 10', 'notes --max-size 512'),
		},
		selected: [
			'run.sh:1 notes --size-limit 20',
			'run.sh:2 notes --size-limit 512',
			'src/main.rs:1 app.flag("--size-limit", 20);',
		],
		doubtful: [
			'README.md:3 | `--size-limit` | 20 |',
			'src/main.rs:2 app.flag("--max-size-total", 20);',
			'src/main.rs:3 app.flag("--depth", 20);',
		],
	},
	{
		name: 'a header name in three languages',
		before: ['The tenant MUST be read from the header `X-Tenant`'],
		after: ['The tenant MUST be read from the header `X-Tenant-Id`'],
		files: {
			'src/tenant.ts': lines("const tenant = req.headers['x-tenant'];", "const other = req.get('X-Tenant');"),
			'tenant.py': lines("tenant = request.headers['X-Tenant']", "name = request.headers['X-Tenant-Name']"),
			'nginx.conf': lines('proxy_set_header X-Tenant $tenant;'),
			'docs/api.md': lines('Send `X-Tenant` with every request.'),
		},
		selected: [
			'nginx.conf:1 proxy_set_header X-Tenant-Id $tenant;',
			"src/tenant.ts:2 const other = req.get('X-Tenant-Id');",
			"tenant.py:1 tenant = request.headers['X-Tenant-Id']",
		],
		doubtful: [
			'docs/api.md:1 Send `X-Tenant-Id` with every request.',
			"src/tenant.ts:1 const tenant = req.headers['x-tenant-id'];",
		],
	},
	{
		name: 'the name of a queue that a class shares',
		before: ['Mails MUST be taken from the queue `mail`'],
		after: ['Mails MUST be taken from the queue `outbox`'],
		files: {
			'app/worker.rb': lines("queue_as 'mail'", 'def mail(to)', '  Mailer.mail(to: to)', 'end'),
			'config/queues.yml': lines('queues:', '  - mail', '  - images'),
			'app/user.rb': lines("validates 'mail', presence: true"),
			'views/form.html': lines('<input name="mail" type="email">'),
		},
		selected: ["app/worker.rb:1 queue_as 'outbox'", 'config/queues.yml:2 - outbox'],
		doubtful: ['app/worker.rb:3 Mailer.outbox(to: to)'],
	},
	{
		name: 'a method of another name in PHP',
		before: ['Prices MUST be rounded by `roundPrice`'],
		after: ['Prices MUST be rounded by `roundAmount`'],
		files: {
			'src/Price.php': lines(
				'<?php',
				'function roundPrice(float $p): float { return round($p, 2); }',
				'function roundPriceUp(float $p): float { return ceil($p); }',
			),
			'src/Cart.php': lines('<?php', '$sum = roundPrice($sum);', '// roundPrice rounds twice'),
			'vendor/shop/Price.php': lines('<?php', 'function roundPrice($p) {}'),
		},
		selected: [
			'src/Cart.php:2 $sum = roundAmount($sum);',
			'src/Price.php:2 function roundAmount(float $p): float { return round($p, 2); }',
		],
		doubtful: ['src/Cart.php:3 // roundAmount rounds twice', 'vendor/shop/Price.php:2 function roundAmount($p) {}'],
	},
	{
		name: 'a topic and a group in one statement',
		before: ['The billing service MUST read the topic `orders` in the group `billing`'],
		after: ['The billing service MUST read the topic `orders-v2` in the group `billing-v2`'],
		files: {
			'billing/consumer.py': lines(
				"consumer = Consumer(topic='orders', group='billing')",
				'orders = []',
				"table = 'orders'",
			),
			'shipping/consumer.py': lines("consumer = Consumer(topic='orders', group='shipping')"),
			'billing/README.md': lines('# billing', '', 'Handles orders.'),
		},
		selected: ["billing/consumer.py:1 consumer = Consumer(topic='orders-v2', group='billing-v2')"],
		doubtful: ["shipping/consumer.py:1 consumer = Consumer(topic='orders-v2', group='shipping')"],
	},
];
