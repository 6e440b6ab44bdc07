import { type LiteralCase, lines } from '../literalCase';

/** Programs in TypeScript and JavaScript. */
export const programCases: readonly LiteralCase[] = [
	{
		name: 'the pool size in env files',
		before: ['The database pool MUST hold 10 connections'],
		after: ['The database pool MUST hold 25 connections'],
		files: {
			'.env.example': lines('DATABASE_URL=postgres://localhost:5432/app', 'DATABASE_POOL_SIZE=10', 'SMTP_RETRIES=10'),
			'config/database.js': lines(
				'module.exports = {',
				"  client: 'pg',",
				'  pool: { min: 2, max: Number(process.env.DATABASE_POOL_SIZE || 10) },',
				'  statementTimeoutSeconds: 10,',
				'};',
			),
		},
		selected: [
			'.env.example:2 DATABASE_POOL_SIZE=25',
			'config/database.js:3 pool: { min: 2, max: Number(process.env.DATABASE_POOL_SIZE || 25) },',
		],
	},
	{
		name: 'the status of a refused request',
		before: ['A request without a token MUST be answered with 403'],
		after: ['A request without a token MUST be answered with 401'],
		files: {
			'src/middleware/auth.ts': lines(
				'export function auth(req, res, next) {',
				'  if (!req.headers.authorization) {',
				"    return res.status(403).json({ error: 'no token' });",
				'  }',
				'  next();',
				'}',
			),
			'src/middleware/roles.ts': lines(
				'export const roles = (role) => (req, res, next) =>',
				'  req.user.role === role ? next() : res.status(403).end();',
			),
			'test/auth.test.ts': lines(
				"it('refuses a request without a token', async () => {",
				"  await request(app).get('/me').expect(403);",
				'});',
				"it('refuses a request of another role', async () => {",
				"  await request(app).get('/admin').expect(403);",
				'});',
			),
		},
		selected: [
			"src/middleware/auth.ts:3 return res.status(401).json({ error: 'no token' });",
			"test/auth.test.ts:2 await request(app).get('/me').expect(401);",
		],
		doubtful: [
			'src/middleware/roles.ts:2 req.user.role === role ? next() : res.status(401).end();',
			"test/auth.test.ts:5 await request(app).get('/admin').expect(401);",
		],
	},
	{
		name: 'three values of one statement',
		before: ['A failed upload MUST be retried 3 times, 500 ms apart, within 10 seconds'],
		after: ['A failed upload MUST be retried 5 times, 250 ms apart, within 15 seconds'],
		files: {
			'src/uploadRetry.ts': lines(
				'export const uploadRetry = {',
				'  retries: 3,',
				'  delayMs: 500,',
				'  totalTimeoutMs: 10_000,',
				'};',
				'export const chunkCount = 3;',
			),
			'src/errors.ts': lines('export const internalError = 500;', 'export const pageSize = 10;'),
		},
		selected: [
			'src/uploadRetry.ts:2 retries: 5,',
			'src/uploadRetry.ts:3 delayMs: 250,',
			'src/uploadRetry.ts:4 totalTimeoutMs: 15_000,',
		],
		doubtful: ['src/uploadRetry.ts:6 export const chunkCount = 5;'],
	},
	{
		name: 'an added requirement that holds already',
		before: [null],
		after: ['The API MUST answer unknown paths with the message "No such page"'],
		files: {
			'src/app.ts': lines("app.use((req, res) => res.status(404).send('No such page'));"),
		},
		selected: [],
		states: ['implemented'],
	},
	{
		name: 'an added requirement of which nothing holds',
		before: [null],
		after: ['The API MUST send the header `X-Request-Id`'],
		files: {
			'src/app.ts': lines("app.use((req, res, next) => { res.set('X-Powered-By', 'shop'); next(); });"),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a flip',
		before: ['The service MUST log the `Authorization` header'],
		after: ['The service MUST NOT log the `Authorization` header'],
		files: {
			'src/log.ts': lines("log.info({ auth: req.get('Authorization') });"),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a function with callers',
		before: ['Prices MUST be formatted by `formatPrice`'],
		after: ['Prices MUST be formatted by `formatMoney`'],
		files: {
			'src/format.ts': lines(
				'export function formatPrice(cents: number): string {',
				'  return (cents / 100).toFixed(2);',
				'}',
				'export function formatPriceRange(a: number, b: number): string {',
				"  return formatPrice(a) + ' to ' + formatPrice(b);",
				'}',
			),
			'src/cart.ts': lines(
				"import { formatPrice, formatPriceRange } from './format';",
				'// formatPrice is fast enough here',
				'total.textContent = formatPrice(cents);',
			),
		},
		selected: [
			"src/cart.ts:1 import { formatMoney, formatPriceRange } from './format';",
			'src/cart.ts:3 total.textContent = formatMoney(cents);',
			'src/format.ts:1 export function formatMoney(cents: number): string {',
			"src/format.ts:5 return formatMoney(a) + ' to ' + formatMoney(b);",
		],
		doubtful: ['src/cart.ts:2 // formatMoney is fast enough here'],
	},
	{
		name: 'a class of another name',
		before: ['Errors MUST be thrown as `AppError`'],
		after: ['Errors MUST be thrown as `DomainError`'],
		files: {
			'src/errors.ts': lines('export class AppError extends Error {}', 'export class AppErrorList extends Error {}'),
			'src/cart.ts': lines(
				"import { AppError } from './errors';",
				'',
				"if (items.length === 0) throw new AppError('empty');",
			),
			'src/log.ts': lines("log('AppErrors today');"),
		},
		selected: [
			"src/cart.ts:1 import { DomainError } from './errors';",
			"src/cart.ts:3 if (items.length === 0) throw new DomainError('empty');",
			'src/errors.ts:1 export class DomainError extends Error {}',
		],
	},
	{
		name: 'a Japanese limit',
		before: ['パスワードは 8 文字以上でなければならない (MUST)'],
		after: ['パスワードは 10 文字以上でなければならない (MUST)'],
		files: {
			'src/password.ts': lines('export const passwordMinLength = 8;'),
		},
		selected: [],
		doubtful: ['src/password.ts:1 export const passwordMinLength = 10;'],
		states: ['unresolved'],
	},
	{
		name: 'a hash in code and docs',
		before: ['Passwords MUST be hashed with `bcrypt` at cost 10'],
		after: ['Passwords MUST be hashed with `bcrypt` at cost 12'],
		files: {
			'src/password.js': lines(
				"const bcrypt = require('bcrypt');",
				'',
				'const BCRYPT_COST = 10;',
				'const MIN_LENGTH = 10;',
				'',
				'exports.hash = (password) => bcrypt.hash(password, BCRYPT_COST);',
			),
		},
		selected: ['src/password.js:3 const BCRYPT_COST = 12;'],
	},
	{
		name: 'an added requirement that holds in part',
		before: [null],
		after: ['The client MUST retry `GET` requests 3 times'],
		files: {
			'src/client.ts': lines('const retries = 5;', "request('GET', url);"),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a count whose file speaks of it',
		before: ['A report MUST show 10 rows'],
		after: ['A report MUST show 25 rows'],
		files: {
			'src/report.ts': lines(
				'export const rows = 10;',
				'export const margin = 10;',
				'export const fontSize = 10;',
				'export const maxLength = 10;',
			),
		},
		selected: ['src/report.ts:1 export const rows = 25;'],
	},
	{
		name: 'a sort order that a switch names too',
		before: ['Orders MUST be sorted by `date` by default'],
		after: ['Orders MUST be sorted by `total` by default'],
		files: {
			'src/orders.ts': lines(
				"export const defaultSort = 'date';",
				'switch (sort) {',
				"  case 'date': return byDate(orders);",
				"  case 'total': return byTotal(orders);",
				'}',
				'const date = new Date();',
			),
		},
		selected: ["src/orders.ts:1 export const defaultSort = 'total';"],
		doubtful: ["src/orders.ts:3 case 'total': return byDate(orders);"],
	},
	{
		name: 'an operator in a rule of access',
		before: ['Only the role `owner` MUST be able to delete a workspace'],
		after: ['Only the role `admin` MUST be able to delete a workspace'],
		files: {
			'src/access.ts': lines(
				"export const canDeleteWorkspace = (user: User) => user.role === 'owner';",
				"export const canRename = (user: User) => user.role === 'owner';",
				'const owner = workspace.owner;',
			),
		},
		selected: [],
		doubtful: [
			"src/access.ts:1 export const canDeleteWorkspace = (user: User) => user.role === 'admin';",
			"src/access.ts:2 export const canRename = (user: User) => user.role === 'admin';",
		],
		states: ['unresolved'],
	},
];
