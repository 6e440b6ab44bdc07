import { type LiteralCase, lines } from '../literalCase';

/** Sizes, ranges, shares, ports and codes. */
export const sizeCases: readonly LiteralCase[] = [
	{
		name: 'the port of a Spring server',
		before: ['The HTTP server MUST listen on port 8080'],
		after: ['The HTTP server MUST listen on port 9090'],
		files: {
			'src/main/resources/application.properties': lines(
				'server.port=8080',
				'management.server.port=8081',
				'app.order.start=8080',
			),
			Dockerfile: lines('FROM eclipse-temurin:21', 'EXPOSE 8080'),
			'compose.yaml': lines('services:', '  api:', '    ports:', '      - "8080:8080"'),
			'src/main/java/Order.java': lines('public class Order {', '    private long number = 8080;', '}'),
			'README.md': lines('Open http://localhost:8080/health.'),
		},
		selected: [
			'Dockerfile:2 EXPOSE 9090',
			'compose.yaml:4 - "9090:9090"',
			'src/main/resources/application.properties:1 server.port=9090',
		],
		doubtful: ['README.md:1 Open http://localhost:9090/health.'],
	},
	{
		name: 'an exit code of a shell script',
		before: ['The script MUST exit with code 2 when the configuration is missing'],
		after: ['The script MUST exit with code 3 when the configuration is missing'],
		files: {
			'check.sh': lines(
				'#!/bin/sh',
				'usage() { echo "check.sh FILE" 2>&1; exit 2; }',
				'[ $# -gt 2 ] && usage',
				'if [ ! -f "$CONFIG" ]; then',
				'  echo "configuration is missing" >&2',
				'  exit 2',
				'fi',
				'head -n 2 "$CONFIG"',
			),
			'check.bats': lines('@test "configuration is missing" {', '  run ./check.sh', '  [ "$status" -eq 2 ]', '}'),
		},
		selected: ['check.bats:3 [ "$status" -eq 3 ]', 'check.sh:6 exit 3'],
		doubtful: ['check.sh:2 usage() { echo "check.sh FILE" 2>&1; exit 3; }', 'check.sh:8 head -n 3 "$CONFIG"'],
	},
	{
		name: 'the width of a sidebar',
		before: ['The sidebar MUST be 280px wide'],
		after: ['The sidebar MUST be 320px wide'],
		files: {
			'css/app.css': lines(
				'.sidebar { width: 280px; }',
				'.sidebar .logo { max-width: 280px; }',
				'.card { width: 280px; }',
				'@media (max-width: 1280px) { .sidebar { display: none; } }',
			),
			'dist/app.min.css': lines('.sidebar{width:280px}'),
			'js/layout.js': lines('const SIDEBAR_WIDTH = 280;', 'const CHART_HEIGHT = 280;'),
		},
		selected: ['css/app.css:1 .sidebar { width: 320px; }', 'js/layout.js:1 const SIDEBAR_WIDTH = 320;'],
		doubtful: ['css/app.css:2 .sidebar .logo { max-width: 320px; }', 'css/app.css:3 .card { width: 320px; }'],
	},
	{
		name: 'the upper end of a range',
		before: ['The quantity of an order line MUST be between 1 and 10'],
		after: ['The quantity of an order line MUST be between 1 and 20'],
		files: {
			'shop/order.py': lines(
				'def check(quantity):',
				'    if not 1 <= quantity <= 10:',
				'        raise ValueError("quantity must be between 1 and 10")',
				'',
				'recent = orders[:10]',
			),
			'openapi.yaml': lines(
				'properties:',
				'  quantity:',
				'    minimum: 1',
				'    maximum: 10',
				'  limit:',
				'    maximum: 10',
			),
			'tests/test_order.py': lines('check(quantity=10)', 'assert len(recent) == 10'),
		},
		selected: [
			'openapi.yaml:4 maximum: 20',
			'shop/order.py:2 if not 1 <= quantity <= 20:',
			'shop/order.py:3 raise ValueError("quantity must be between 1 and 20")',
			'tests/test_order.py:1 check(quantity=20)',
		],
		doubtful: ['shop/order.py:5 recent = orders[:20]'],
	},
	{
		name: 'the status of what is missing',
		before: ['A missing note MUST give the status 404'],
		after: ['A missing note MUST give the status 410'],
		files: {
			'src/notes.ts': lines(
				"router.get('/notes/:id', (req, res) => {",
				'  const note = find(req.params.id);',
				'  if (!note) return res.status(404).end();',
				'  res.json(note);',
				'});',
			),
			'src/server.ts': lines('app.use((req, res) => res.status(404).end());'),
			'test/notes.test.ts': lines(
				"it('gives 404 for a missing note', async () => {",
				"  const res = await get('/notes/unknown');",
				'  assert.equal(res.status, 404);',
				'});',
			),
			'CHANGELOG.md': lines('- A missing note gives 404'),
		},
		selected: [
			'src/notes.ts:3 if (!note) return res.status(410).end();',
			"test/notes.test.ts:1 it('gives 410 for a missing note', async () => {",
			'test/notes.test.ts:3 assert.equal(res.status, 410);',
		],
		doubtful: [
			'CHANGELOG.md:1 - A missing note gives 410',
			'src/server.ts:1 app.use((req, res) => res.status(410).end());',
		],
	},
	{
		name: 'a fee in euro',
		before: ['The shipping fee MUST be €4.90'],
		after: ['The shipping fee MUST be €5.90'],
		files: {
			'shop.ts': lines(
				'export const shippingFee = 4.9;',
				'export const shippingFeeCents = 490;',
				"export const pen = { name: 'Pen', price: 4.90 };",
			),
			'templates/cart.html': lines('<p>Shipping: €4.90</p>', '<p>Insurance: €14.90</p>'),
			'tests/fixtures/orders.csv': lines('id,total', '1,4.90'),
		},
		selected: ['templates/cart.html:1 <p>Shipping: €5.90</p>'],
	},
	{
		name: 'a percentage in Kotlin and HTML',
		before: ['The discount for members MUST be 10%'],
		after: ['The discount for members MUST be 15%'],
		files: {
			'Pricing.kt': lines(
				'const val MEMBER_DISCOUNT_PERCENT = 10',
				'const val TAX_PERCENT = 10',
				'const val MEMBER_DISCOUNT = 0.10',
			),
			'offer.html': lines('<p>Members get a discount of 10%</p>', '<td width="10%">Sum</td>'),
			'style.css': lines('.offer { width: 10%; }'),
		},
		selected: [
			'Pricing.kt:1 const val MEMBER_DISCOUNT_PERCENT = 15',
			'offer.html:1 <p>Members get a discount of 15%</p>',
		],
	},
	{
		name: 'the size of an upload in four spellings',
		before: ['An upload MUST NOT exceed 10 MB'],
		after: ['An upload MUST NOT exceed 25 MB'],
		files: {
			'nginx.conf': lines('server {', '  client_max_body_size 10m;', '  client_header_timeout 10s;', '}'),
			'upload.ts': lines('export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;', 'export const MAX_NAME = 10;'),
			'Upload.cs': lines('options.UploadLimit = 10485760;'),
			'logrotate.conf': lines('size 10M'),
			'errors.json': lines('{ "upload.size": "The upload is larger than 10 MB." }'),
		},
		selected: [
			'Upload.cs:1 options.UploadLimit = 26214400;',
			'errors.json:1 { "upload.size": "The upload is larger than 25 MB." }',
			'nginx.conf:2 client_max_body_size 25m;',
			'upload.ts:1 export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;',
		],
	},
	{
		name: 'the shortest password, not the rounds of its hash',
		before: ['A password MUST have at least 8 characters'],
		after: ['A password MUST have at least 12 characters'],
		files: {
			'validate.js': lines(
				"if (password.length < 8) errors.push('password_short');",
				"if (username.length < 8) errors.push('username_short');",
			),
			'hash.js': lines('const hash = bcrypt.hashSync(password, 8);'),
			'messages.json': lines('{', '  "password_short": "Use at least 8 characters.",', '  "open": "Open 8 to 5"', '}'),
			'validate.test.js': lines("expect(validate({ password: 'a'.repeat(8) })).toEqual([]);"),
		},
		selected: [
			'messages.json:2 "password_short": "Use at least 12 characters.",',
			"validate.js:1 if (password.length < 12) errors.push('password_short');",
			"validate.test.js:1 expect(validate({ password: 'a'.repeat(12) })).toEqual([]);",
		],
		doubtful: ['hash.js:1 const hash = bcrypt.hashSync(password, 12);'],
	},
	{
		name: 'a maximum in a schema and in a form',
		before: ['A comment MUST NOT be longer than 200 characters'],
		after: ['A comment MUST NOT be longer than 500 characters'],
		files: {
			'schema.json': lines(
				'{',
				'  "comment": { "type": "string", "maxLength": 200 },',
				'  "title": { "type": "string", "maxLength": 200 }',
				'}',
			),
			'form.vue': lines(
				'<textarea name="comment" maxlength="200"></textarea>',
				'<input name="title" maxlength="200">',
				'<img width="200">',
			),
			'api.go': lines('w.WriteHeader(200)', 'if len(comment) > 200 {'),
			'db/migrations/003.sql': lines('ALTER TABLE comment ALTER COLUMN text TYPE varchar(200);'),
		},
		selected: [
			'api.go:2 if len(comment) > 500 {',
			'form.vue:1 <textarea name="comment" maxlength="500"></textarea>',
			'schema.json:2 "comment": { "type": "string", "maxLength": 500 },',
		],
		doubtful: ['db/migrations/003.sql:1 ALTER TABLE comment ALTER COLUMN text TYPE varchar(500);'],
	},
	{
		name: 'a tax rate as a share',
		before: ['The tax rate MUST be 19%'],
		after: ['The tax rate MUST be 20%'],
		files: {
			'tax.py': lines('TAX_RATE = 0.19', 'ZOOM = 0.19'),
			'invoice.twig': lines('<td>19% tax</td>', '<td width="19%"></td>'),
			'tests/test_tax.py': lines('assert tax(100) == 19'),
			'data/rates.csv': lines('country,rate', 'DE,19'),
		},
		selected: [
			'invoice.twig:1 <td>20% tax</td>',
			'tax.py:1 TAX_RATE = 0.2',
			'tests/test_tax.py:1 assert tax(100) == 20',
		],
		doubtful: ['data/rates.csv:2 DE,20'],
	},
];
