import { type LiteralCase, lines } from '../literalCase';

/** Texts that people read, locales and colours. */
export const wordingCases: readonly LiteralCase[] = [
	{
		name: 'a button label in TSX',
		before: ['The submit button of the contact form MUST read "Send"'],
		after: ['The submit button of the contact form MUST read "Send message"'],
		files: {
			'src/ContactForm.tsx': lines(
				'export const ContactForm = () => (',
				'  <form onSubmit={client.Send}>',
				'    <button type="submit">Send</button>',
				'    <button onClick={sendAll}>Send all</button>',
				'  </form>',
				');',
			),
			'src/ContactForm.test.tsx': lines(
				"fireEvent.click(screen.getByText('Send'));",
				"expect(screen.getByText('Send all')).toBeVisible();",
			),
			'src/locales/de.json': lines('{', '  "send": "Senden"', '}'),
			'src/Menu.tsx': lines('export const Menu = () => <li>Send</li>;'),
		},
		selected: ['src/ContactForm.tsx:3 <button type="submit">Send message</button>'],
		doubtful: [
			"src/ContactForm.test.tsx:1 fireEvent.click(screen.getByText('Send message'));",
			"src/ContactForm.test.tsx:2 expect(screen.getByText('Send message all')).toBeVisible();",
			'src/ContactForm.tsx:4 <button onClick={sendAll}>Send message all</button>',
			'src/Menu.tsx:1 export const Menu = () => <li>Send message</li>;',
		],
	},
	{
		name: 'the default locale of a Swift app',
		before: ['The default locale MUST be en-US'],
		after: ['The default locale MUST be en-GB'],
		files: {
			'App/Settings.swift': lines(
				'static let defaultLocale = "en-US"',
				'static let supportedLocales = ["en-US", "de-DE"]',
			),
			'App/en-US.lproj/Localizable.strings': lines('/* en-US */', '"title" = "Notes";'),
			'Tests/SettingsTests.swift': lines('XCTAssertEqual(Settings.defaultLocale, "en-US")'),
			'App/Voice.swift': lines('let voice = "en-US-Standard-A"'),
		},
		selected: [
			'App/Settings.swift:1 static let defaultLocale = "en-GB"',
			'Tests/SettingsTests.swift:1 XCTAssertEqual(Settings.defaultLocale, "en-GB")',
		],
		doubtful: [
			'App/Settings.swift:2 static let supportedLocales = ["en-GB", "de-DE"]',
			'App/en-US.lproj/Localizable.strings:1 /* en-GB */',
		],
	},
	{
		name: 'two colours that change places',
		before: ['The primary color MUST be `blue`', 'The secondary color MUST be `green`'],
		after: ['The primary color MUST be `green`', 'The secondary color MUST be `blue`'],
		files: {
			'theme.css': lines(':root {', '  --primary-color: blue;', '  --secondary-color: green;', '  --link: blue;', '}'),
			'sky.md': lines('The sky is blue and the grass is green.'),
		},
		selected: ['theme.css:2 --primary-color: green;', 'theme.css:3 --secondary-color: blue;'],
	},
	{
		name: 'the title of one page',
		before: ['The title of the start page MUST be "Welcome"'],
		after: ['The title of the start page MUST be "Your notes"'],
		files: {
			'start.html': lines('<title>Welcome</title>', '<h1>Welcome</h1>', '<p>Welcome aboard!</p>'),
			'about.html': lines('<title>Welcome</title>'),
			'mail.txt': lines('Welcome to Notes'),
			'start.spec.ts': lines("await expect(startPage).toHaveTitle('Welcome');"),
		},
		selected: [
			'start.html:1 <title>Your notes</title>',
			"start.spec.ts:1 await expect(startPage).toHaveTitle('Your notes');",
		],
		doubtful: [
			'about.html:1 <title>Your notes</title>',
			'mail.txt:1 Your notes to Notes',
			'start.html:2 <h1>Your notes</h1>',
			'start.html:3 <p>Your notes aboard!</p>',
		],
	},
	{
		name: 'a message with an apostrophe',
		before: ["The error MUST read `Can't find the file`"],
		after: ['The error MUST read `Cannot find the file`'],
		files: {
			'find.py': lines("raise NotFound('Can\\'t find the file')", "# Can't find the file: raised above"),
			'find.js': lines(
				'throw new Error("Can\'t find the file");',
				'throw new Error("Can\'t find the file or folder");',
			),
			'fr.po': lines('msgid "Can\'t find the file"', 'msgstr "Fichier introuvable"'),
		},
		selected: [
			'find.js:1 throw new Error("Cannot find the file");',
			"find.py:1 raise NotFound('Cannot find the file')",
			'fr.po:1 msgid "Cannot find the file"',
		],
		doubtful: [
			'find.js:2 throw new Error("Cannot find the file or folder");',
			'find.py:2 # Cannot find the file: raised above',
		],
	},
	{
		name: 'a colour in CSS and Swift',
		before: ['The error color MUST be #cc0000'],
		after: ['The error color MUST be #b00020'],
		files: {
			'styles.scss': lines('$error-color: #cc0000;', '$brand-color: #cc0000;', '.badge { color: #cc0000cc; }'),
			'Theme.swift': lines('let errorColor = Color(hex: "#cc0000")', 'let redColor = Color(hex: "#cc0000")'),
		},
		selected: ['Theme.swift:1 let errorColor = Color(hex: "#b00020")', 'styles.scss:1 $error-color: #b00020;'],
		doubtful: ['Theme.swift:2 let redColor = Color(hex: "#b00020")', 'styles.scss:2 $brand-color: #b00020;'],
	},
	{
		name: 'a greeting with translations beside it',
		before: ['The greeting MUST be "Good morning"'],
		after: ['The greeting MUST be "Hello"'],
		files: {
			'i18n/en.json': lines('{ "greeting": "Good morning", "coffee": "Good morning coffee" }'),
			'i18n/de.json': lines('{ "greeting": "Guten Morgen" }'),
			'src/greet.ts': lines("export const greet = (): string => 'Good morning';", '// Good morning is for everyone'),
			'src/radio.ts': lines("const show = 'Good morning, world';"),
		},
		selected: [
			'i18n/en.json:1 { "greeting": "Hello", "coffee": "Good morning coffee" }',
			"src/greet.ts:1 export const greet = (): string => 'Hello';",
		],
		doubtful: ['src/greet.ts:2 // Hello is for everyone', "src/radio.ts:1 const show = 'Hello, world';"],
	},
	{
		name: 'a French message',
		before: ['Le bouton MUST afficher « Envoyer »', 'Le délai MUST être de 3 jours'],
		after: ['Le bouton MUST afficher « Valider »', 'Le délai MUST être de 5 jours'],
		files: {
			'bouton.html': lines('<button>Envoyer</button>', '<p>Envoyer un message</p>'),
			'delai.py': lines('DELAI_JOURS = 3', 'ESSAIS = 3'),
		},
		selected: ['bouton.html:1 <button>Valider</button>', 'delai.py:1 DELAI_JOURS = 5'],
		doubtful: ['bouton.html:2 <p>Valider un message</p>'],
	},
];
