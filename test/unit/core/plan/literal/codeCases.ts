import { type LiteralCase, lines } from './literalCase';

/** Literals in programs. */
export const codeCases: readonly LiteralCase[] = [
	{
		name: 'a number among others of the same value',
		before: ['The client MUST give up after 3 retries'],
		after: ['The client MUST give up after 5 retries'],
		files: { 'client.py': lines('MAX_RETRIES = 3', 'PORT = 3', 'columns = [1, 2, 3]') },
		selected: ['client.py:1 MAX_RETRIES = 5'],
	},
	{
		name: 'a number with two meanings, told apart by names',
		before: ['The server MUST listen on port 8080', 'The queue MUST hold at most 8080 messages'],
		after: ['The server MUST listen on port 9090', 'The queue MUST hold at most 8080 messages'],
		files: { 'server.ts': lines('const port = 8080;', 'const queueSize = 8080;', 'listen(port);') },
		selected: ['server.ts:1 const port = 9090;'],
	},
	{
		name: 'a number with two meanings that nothing tells apart',
		before: ['It MUST try 7 times'],
		after: ['It MUST try 9 times'],
		files: { 'a.go': lines('package a', '', 'var alpha = 7'), 'b.go': lines('package a', '', 'var beta = 7') },
		selected: [],
		doubtful: ['a.go:3 var alpha = 9', 'b.go:3 var beta = 9'],
		states: ['unresolved'],
	},
	{
		name: 'a version inside a longer one',
		before: ['Python version: `3.12`'],
		after: ['Python version: `3.13`'],
		files: {
			'pyproject.toml': lines('[project]', 'requires-python = ">=3.12"', 'dependencies = ["python-dateutil==3.12.1"]'),
		},
		selected: ['pyproject.toml:2 requires-python = ">=3.13"'],
	},
	{
		name: 'a word inside an identifier',
		before: ['The program MUST print `Hello`'],
		after: ['The program MUST print `Howdy`'],
		files: { 'hello.ts': lines('class HelloWorld {', '\tgreet() {', '\t\tconsole.log("Hello");', '\t}', '}') },
		selected: ['hello.ts:3 console.log("Howdy");'],
	},
	{
		name: 'the same word in other case',
		before: ['The log level MUST be `Warning`'],
		after: ['The log level MUST be `Notice`'],
		files: { 'log.py': lines('LOG_LEVEL = "Warning"', 'prefix = "warning"', 'OTHER = "WARNING"') },
		selected: ['log.py:1 LOG_LEVEL = "Notice"'],
	},
	{
		name: 'the same word in a comment far away and in one nearby',
		before: ['It MUST print `Good day, sir`'],
		after: ['It MUST print `Good evening, sir`'],
		files: {
			'greet.py': lines(
				'# prints Good day, sir',
				'print("Good day, sir")',
				...Array(10).fill('pass'),
				'# Good day, sir again',
			),
		},
		selected: ['greet.py:2 print("Good evening, sir")'],
		doubtful: ['greet.py:1 # prints Good evening, sir', 'greet.py:13 # Good evening, sir again'],
	},
	{
		name: 'a string that stands five times in one file',
		before: ['Every page MUST carry the title "Acme Shop"'],
		after: ['Every page MUST carry the title "Acme Store"'],
		files: {
			'pages.ts': lines(...[1, 2, 3, 4, 5].map(n => `render(page${n}, "Acme Shop");`)),
		},
		selected: [1, 2, 3, 4, 5].map(n => `pages.ts:${n} render(page${n}, "Acme Store");`),
	},
	{
		name: 'an identifier with its call sites',
		before: ['The module MUST export a function `loadUser`'],
		after: ['The module MUST export a function `fetchUser`'],
		files: {
			'user.ts': lines('export function loadUser(id: string) {}'),
			'main.ts': lines("import { loadUser } from './user';", '', "loadUser('1'); // loadUser", 'loadUsers();'),
		},
		selected: [
			'user.ts:1 export function fetchUser(id: string) {}',
			"main.ts:1 import { fetchUser } from './user';",
			"main.ts:3 fetchUser('1'); // loadUser",
		],
	},
	{
		name: 'a quoted string with escapes',
		before: ['It MUST answer `She said "hi" twice`'],
		after: ['It MUST answer `She said "bye" twice`'],
		files: { 'say.json': lines('{', '  "answer": "She said \\"hi\\" twice"', '}') },
		selected: ['say.json:2 "answer": "She said \\"bye\\" twice"'],
	},
	{
		name: 'a new text that needs escapes',
		before: ['It MUST answer `Hello there`'],
		after: ['It MUST answer `Hello "there"`'],
		files: { 'say.go': lines('package say', '', 'const Answer = "Hello there"') },
		selected: ['say.go:3 const Answer = "Hello \\"there\\""'],
	},
	{
		name: 'a file with CRLF',
		before: ['The window title MUST be `My Editor`'],
		after: ['The window title MUST be `Our Editor`'],
		files: { 'window.ini': '[window]\r\ntitle=My Editor\r\nwidth=80\r\n' },
		selected: ['window.ini:2 title=Our Editor'],
	},
	{
		name: 'a literal that one file has already',
		before: ['The service name MUST be `order-api`'],
		after: ['The service name MUST be `orders-api`'],
		files: { 'a.yaml': lines('name: orders-api'), 'b.yaml': lines('name: order-api') },
		selected: ['b.yaml:1 name: orders-api'],
	},
	{
		name: 'a duration with its unit',
		before: ['The request timeout MUST be `5s`'],
		after: ['The request timeout MUST be `10s`'],
		files: { 'app.yaml': lines('request:', '  timeout: 5s', 'poll:', '  interval: 5s') },
		selected: ['app.yaml:2 timeout: 10s'],
	},
	{
		name: 'a number whose name has another unit',
		before: ['The timeout MUST be 30 seconds'],
		after: ['The timeout MUST be 45 seconds'],
		files: { 'a.py': lines('timeout_ms = 30', 'timeout_seconds = 30') },
		selected: ['a.py:2 timeout_seconds = 45'],
	},
	{
		name: 'a default of a named argument',
		before: ['The default number of workers MUST be 4'],
		after: ['The default number of workers MUST be 8'],
		files: {
			'cli.py': lines(
				'parser.add_argument("--workers", type=int, default=4)',
				'parser.add_argument("--indent", type=int, default=4)',
			),
		},
		selected: ['cli.py:1 parser.add_argument("--workers", type=int, default=8)'],
		doubtful: ['cli.py:2 parser.add_argument("--indent", type=int, default=8)'],
	},
	{
		name: 'a fallback of an environment variable',
		before: ['The server MUST listen on port 3000'],
		after: ['The server MUST listen on port 4000'],
		files: {
			'server.js': lines('const port = process.env.PORT || 3000;', 'setTimeout(stop, 3000);'),
		},
		selected: ['server.js:1 const port = process.env.PORT || 4000;'],
	},
	{
		name: 'a part of a text that is put together',
		before: ['It MUST print `Bye, <name>, see you soon`'],
		after: ['It MUST print `Ciao, <name>, see you soon`'],
		files: { 'bye.go': lines('package bye', '', 'fmt.Printf("Bye, %s, see you soon\\n", name)') },
		selected: ['bye.go:3 fmt.Printf("Ciao, %s, see you soon\\n", name)'],
	},
	{
		name: 'an option of a command',
		before: ['The command MUST be `tool run --name NAME`'],
		after: ['The command MUST be `tool run --author NAME`'],
		files: { 'tool.py': lines('parser.add_argument("--name")', 'name = "x"') },
		selected: ['tool.py:1 parser.add_argument("--author")'],
	},
	{
		name: 'a field that has the name of a value',
		before: ['The color MUST be `red`'],
		after: ['The color MUST be `blue`'],
		files: { 'theme.json': lines('{', '  "color": "red",', '  "red": 1,', '  "border": "red"', '}') },
		selected: ['theme.json:2 "color": "blue",'],
	},
];
