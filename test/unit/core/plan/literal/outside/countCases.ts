import { type LiteralCase, lines } from '../literalCase';

/** Numbers of things. */
export const countCases: readonly LiteralCase[] = [
	{
		name: 'how many files go up at once in Ruby',
		before: ['A user MUST NOT upload more than 5 files at once'],
		after: ['A user MUST NOT upload more than 10 files at once'],
		files: {
			'app/upload.rb': lines('class Upload', '  MAX_FILES = 5', '  MAX_RETRIES = 5', 'end'),
			'spec/upload_spec.rb': lines('expect(Upload::MAX_FILES).to eq(5)'),
			'db/migrate/20200101_add_files.rb': lines('add_column :uploads, :max_files, :integer, default: 5'),
			'config/locales/en.yml': lines('en:', '  too_many_files: "You can upload at most 5 files"', '  stars: "5 stars"'),
		},
		selected: [
			'app/upload.rb:2 MAX_FILES = 10',
			'config/locales/en.yml:2 too_many_files: "You can upload at most 10 files"',
			'spec/upload_spec.rb:1 expect(Upload::MAX_FILES).to eq(10)',
		],
		doubtful: [
			'app/upload.rb:3 MAX_RETRIES = 10',
			'db/migrate/20200101_add_files.rb:1 add_column :uploads, :max_files, :integer, default: 10',
		],
	},
	{
		name: 'two amounts of one of two plans',
		before: ['The free plan MUST allow 3 projects and 1 GB of storage'],
		after: ['The free plan MUST allow 5 projects and 2 GB of storage'],
		files: {
			'plans.json': lines(
				'{',
				'  "free": {',
				'    "projects": 3,',
				'    "storageGb": 1',
				'  },',
				'  "team": {',
				'    "projects": 30,',
				'    "storageGb": 1',
				'  }',
				'}',
			),
			'pricing.html': lines(
				'<h2>Free</h2>',
				'<ul>',
				'  <li>3 projects</li>',
				'  <li>1 GB of storage</li>',
				'</ul>',
				'<p>3 steps, 1 minute</p>',
			),
			'src/steps.ts': lines('export const steps = 3;', 'export const first = 1;'),
		},
		selected: ['plans.json:3 "projects": 5,', 'plans.json:4 "storageGb": 2', 'pricing.html:4 <li>2 GB of storage</li>'],
		doubtful: ['plans.json:8 "storageGb": 2', 'pricing.html:3 <li>5 projects</li>'],
	},
	{
		name: 'a balance of nothing',
		before: ['The initial balance of an account MUST be 0'],
		after: ['The initial balance of an account MUST be 100'],
		files: {
			'src/Account.java': lines(
				'public class Account {',
				'    private long initialBalance = 0;',
				'    public void clear() {',
				'        for (int i = 0; i < items.size(); i++) {',
				'            items.set(i, 0);',
				'        }',
				'    }',
				'}',
			),
			'src/Main.java': lines('System.exit(0);', 'int count = 0;'),
			'test/AccountTest.java': lines(
				'assertEquals(0, account.initialBalance());',
				'assertEquals(0, account.items().size());',
			),
		},
		selected: [
			'src/Account.java:2 private long initialBalance = 100;',
			'test/AccountTest.java:1 assertEquals(100, account.initialBalance());',
		],
		doubtful: [
			'src/Account.java:4 for (int i = 100; i < items.size(); i++) {',
			'src/Account.java:5 items.set(i, 100);',
			'test/AccountTest.java:2 assertEquals(100, account.items().size());',
		],
	},
	{
		name: 'no more members than',
		before: ['A team MUST have no more than 50 members'],
		after: ['A team MUST have no more than 100 members'],
		files: {
			'Team.cs': lines('public const int MaxMembers = 50;', 'public const int PageSize = 50;'),
			'Resources.resx': lines('<value>A team can have at most 50 members.</value>', '<value>50 results</value>'),
			'queries.sql': lines('SELECT * FROM team ORDER BY name LIMIT 50;'),
			'TeamTests.cs': lines('for (var i = 0; i < 50; i++) team.AddMember();'),
		},
		selected: [
			'Resources.resx:1 <value>A team can have at most 100 members.</value>',
			'Team.cs:1 public const int MaxMembers = 100;',
		],
		doubtful: [
			'TeamTests.cs:1 for (var i = 0; i < 100; i++) team.AddMember();',
			'queries.sql:1 SELECT * FROM team ORDER BY name LIMIT 100;',
		],
	},
	{
		name: 'the digits of a code',
		before: ['An order code MUST have 6 digits'],
		after: ['An order code MUST have 8 digits'],
		files: {
			'order.py': lines(
				'ORDER_CODE = re.compile(r"^\\d{6}$")',
				'ORDER_CODE_DIGITS = 6',
				'ZIP = re.compile(r"^\\d{6}$")',
			),
			'otp.py': lines('OTP_DIGITS = 6'),
			'order.html': lines('<input name="order_code" pattern="[0-9]{6}" placeholder="6 digits">', '<h6>Order</h6>'),
		},
		selected: [
			'order.html:1 <input name="order_code" pattern="[0-9]{8}" placeholder="8 digits">',
			'order.py:1 ORDER_CODE = re.compile(r"^\\d{8}$")',
			'order.py:2 ORDER_CODE_DIGITS = 8',
		],
		doubtful: ['otp.py:1 OTP_DIGITS = 8'],
	},
	{
		name: 'a page size in C# with another page size',
		before: ['The list of orders MUST show 20 orders per page'],
		after: ['The list of orders MUST show 50 orders per page'],
		files: {
			'Orders/OrderList.cs': lines(
				'public class OrderList',
				'{',
				'    private const int OrdersPerPage = 20;',
				'    private const int MaxNameLength = 20;',
				'}',
			),
			'Customers/CustomerList.cs': lines('private const int CustomersPerPage = 20;'),
			'wwwroot/orders.js': lines("fetch('/orders?pageSize=20');", 'const rowHeight = 20;'),
			'Migrations/20230120_Init.cs': lines('maxLength: 20'),
		},
		selected: [
			'Orders/OrderList.cs:3 private const int OrdersPerPage = 50;',
			"wwwroot/orders.js:1 fetch('/orders?pageSize=50');",
		],
		doubtful: [
			'Customers/CustomerList.cs:1 private const int CustomersPerPage = 50;',
			'Orders/OrderList.cs:4 private const int MaxNameLength = 50;',
		],
	},
	{
		name: 'the highest number of connections in several syntaxes',
		before: ['The pool MUST hold at most 10 connections'],
		after: ['The pool MUST hold at most 25 connections'],
		files: {
			'db.ts': lines('export const pool = new Pool({ max: 10, min: 1 });', 'export const retries = 10;'),
			'hikari.properties': lines('maximumPoolSize=10', 'connectionTimeout=10'),
			'config/database.yml': lines('production:', '  pool: 10', '  port: 10'),
			'db.test.ts': lines('for (let i = 0; i < 10; i++) pool.connect();'),
		},
		selected: [
			'config/database.yml:2 pool: 25',
			'db.ts:1 export const pool = new Pool({ max: 25, min: 1 });',
			'hikari.properties:1 maximumPoolSize=25',
		],
		doubtful: ['db.test.ts:1 for (let i = 0; i < 25; i++) pool.connect();', 'hikari.properties:2 connectionTimeout=25'],
	},
	{
		name: 'a limit of zero and one',
		before: ['A guest MUST have at most 1 device'],
		after: ['A guest MUST have at most 2 devices'],
		files: {
			'limits.py': lines('GUEST_DEVICES = 1', 'MEMBER_DEVICES = 5', 'VERSION = 1', 'first = devices[1]'),
			'limits.ts': lines(
				'export const limits = { guest: { devices: 1 }, member: { devices: 5 } };',
				'const next = index + 1;',
				'exit(1);',
			),
		},
		selected: [
			'limits.py:1 GUEST_DEVICES = 2',
			'limits.ts:1 export const limits = { guest: { devices: 2 }, member: { devices: 5 } };',
		],
		doubtful: ['limits.py:4 first = devices[2]'],
	},
	{
		name: 'a table row in docs and a constant',
		before: ['The limit of the `basic` tier MUST be 100 requests per minute'],
		after: ['The limit of the `basic` tier MUST be 60 requests per minute'],
		files: {
			'tiers.go': lines('var tiers = map[string]int{', '\t"basic": 100,', '\t"pro": 1000,', '\t"trial": 100,', '}'),
			'docs/tiers.md': lines('| Tier | Requests per minute |', '|---|---|', '| basic | 100 |', '| trial | 100 |'),
			'percent.go': lines('return part * 100 / whole'),
		},
		selected: ['tiers.go:2 "basic": 60,'],
		doubtful: ['docs/tiers.md:3 | basic | 60 |', 'tiers.go:4 "trial": 60,'],
	},
];
