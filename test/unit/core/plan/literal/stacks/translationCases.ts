import { type LiteralCase, lines } from '../literalCase';

/** Texts in several languages. */
export const translationCases: readonly LiteralCase[] = [
	{
		name: 'a label of a button',
		before: ['The checkout button MUST say "Place order"'],
		after: ['The checkout button MUST say "Buy now"'],
		files: {
			'templates/checkout.html': lines(
				'<form action="/checkout" method="post">',
				'  <button type="submit" class="primary">Place order</button>',
				'</form>',
			),
			'locales/en.json': lines(
				'{',
				'  "checkout.submit": "Place order",',
				'  "checkout.hint": "Place order before 16:00 to get it tomorrow"',
				'}',
			),
			'locales/de.json': lines(
				'{',
				'  "checkout.submit": "Bestellung aufgeben",',
				'  "checkout.hint": "Bis 16:00 bestellen"',
				'}',
			),
			'e2e/checkout.spec.ts': lines(
				"test('orders', async ({ page }) => {",
				"  await page.getByRole('button', { name: 'Place order' }).click();",
				'});',
			),
		},
		selected: [
			"e2e/checkout.spec.ts:2 await page.getByRole('button', { name: 'Buy now' }).click();",
			'locales/en.json:2 "checkout.submit": "Buy now",',
			'templates/checkout.html:2 <button type="submit" class="primary">Buy now</button>',
		],
		doubtful: ['locales/en.json:3 "checkout.hint": "Buy now before 16:00 to get it tomorrow"'],
	},
	{
		name: 'a message in translation files',
		before: ['An empty cart MUST show "Your cart is empty"'],
		after: ['An empty cart MUST show "Nothing in your cart yet"'],
		files: {
			'src/i18n/en.json': lines(
				'{',
				'  "cart": {',
				'    "empty": "Your cart is empty",',
				'    "title": "Your cart"',
				'  }',
				'}',
			),
			'src/i18n/fr.json': lines('{', '  "cart": {', '    "empty": "Votre panier est vide"', '  }', '}'),
			'test/cart.test.js': lines(
				"it('tells that nothing is in it', () => {",
				'  render(<Cart items={[]} />);',
				"  expect(screen.getByText('Your cart is empty')).toBeVisible();",
				'});',
			),
			'CHANGELOG.md': lines('- Show "Your cart is empty" in an empty cart'),
		},
		selected: [
			'src/i18n/en.json:3 "empty": "Nothing in your cart yet",',
			"test/cart.test.js:3 expect(screen.getByText('Nothing in your cart yet')).toBeVisible();",
		],
		doubtful: ['CHANGELOG.md:1 - Show "Nothing in your cart yet" in an empty cart'],
	},
	{
		name: 'a Japanese message',
		before: ['保存した後は「保存しました」と表示しなければならない (MUST)'],
		after: ['保存した後は「保存が完了しました」と表示しなければならない (MUST)'],
		files: {
			'src/locales/ja.json': lines('{', '  "saved": "保存しました",', '  "deleted": "削除しました"', '}'),
			'src/locales/en.json': lines('{', '  "saved": "Saved"', '}'),
		},
		selected: ['src/locales/ja.json:2 "saved": "保存が完了しました",'],
	},
	{
		name: 'the title of a page in two languages',
		before: ['The start page MUST have the title "Dashboard"'],
		after: ['The start page MUST have the title "Overview"'],
		files: {
			'src/pages/start.html': lines('<head>', '  <title>Dashboard</title>', '</head>'),
			'src/pages/admin.html': lines('<head>', '  <title>Admin Dashboard</title>', '</head>'),
			'config/locales/en.yml': lines(
				'en:',
				'  start:',
				'    title: "Dashboard"',
				'  nav:',
				'    dashboard: "Dashboard"',
			),
		},
		selected: ['config/locales/en.yml:3 title: "Overview"', 'src/pages/start.html:2 <title>Overview</title>'],
		doubtful: ['config/locales/en.yml:5 dashboard: "Overview"', 'src/pages/admin.html:2 <title>Admin Overview</title>'],
	},
	{
		name: 'a large number with separators',
		before: ['An import MUST accept at most 10,000 rows'],
		after: ['An import MUST accept at most 50,000 rows'],
		files: {
			'src/Import.java': lines(
				'class Import {',
				'    static final int MAX_ROWS = 10_000;',
				'    static final int BATCH = 1000;',
				'}',
			),
			'src/import.php': lines('const IMPORT_MAX_ROWS = 10000;', 'const IMPORT_TIMEOUT_MS = 10000;'),
			'locales/en.json': lines('{ "import.tooLong": "At most 10,000 rows can be imported" }'),
		},
		selected: [
			'locales/en.json:1 { "import.tooLong": "At most 50,000 rows can be imported" }',
			'src/Import.java:2 static final int MAX_ROWS = 50_000;',
			'src/import.php:1 const IMPORT_MAX_ROWS = 50000;',
		],
	},
	{
		name: 'a German message',
		before: ['Eine leere Suche MUST „Keine Treffer“ zeigen'],
		after: ['Eine leere Suche MUST „Nichts gefunden“ zeigen'],
		files: {
			'src/i18n/de.json': lines('{', '  "search.empty": "Keine Treffer",', '  "search.title": "Treffer"', '}'),
			'src/i18n/en.json': lines('{', '  "search.empty": "No results"', '}'),
			'test/suche.test.ts': lines("expect(text()).toBe('Keine Treffer');"),
		},
		selected: [
			'src/i18n/de.json:2 "search.empty": "Nichts gefunden",',
			"test/suche.test.ts:1 expect(text()).toBe('Nichts gefunden');",
		],
	},
	{
		name: 'a message that is a prefix of another',
		before: ['A wrong password MUST show "Login failed"'],
		after: ['A wrong password MUST show "Wrong password"'],
		files: {
			'src/login.php': lines("$error = 'Login failed';", "$locked = 'Login failed too often';"),
			'lang/en.php': lines(
				'return [',
				"  'login.failed' => 'Login failed',",
				"  'login.locked' => 'Login failed too often, try later',",
				'];',
			),
			'logs/sample.log': lines('12:00 Login failed for bob'),
		},
		selected: ["lang/en.php:2 'login.failed' => 'Wrong password',", "src/login.php:1 $error = 'Wrong password';"],
		doubtful: [
			"lang/en.php:3 'login.locked' => 'Wrong password too often, try later',",
			'logs/sample.log:1 12:00 Wrong password for bob',
			"src/login.php:2 $locked = 'Wrong password too often';",
		],
	},
];
