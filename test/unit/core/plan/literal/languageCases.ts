import { type LiteralCase, lines } from './literalCase';

/** Literals in programs of many languages. */
export const languageCases: readonly LiteralCase[] = [
	{
		name: 'an error text in Go, with its test',
		before: ['An unknown account MUST be answered with "account not found"'],
		after: ['An unknown account MUST be answered with "no such account"'],
		files: {
			'account.go': lines('package account', '', 'var ErrMissing = errors.New("account not found")'),
			'account_test.go': lines('package account', '', 'if err.Error() != "account not found" {', '}'),
			'log.go': lines('package account', '', 'const help = "when your account not found page shows"'),
		},
		selected: [
			'account.go:3 var ErrMissing = errors.New("no such account")',
			'account_test.go:3 if err.Error() != "no such account" {',
		],
		doubtful: ['log.go:3 const help = "when your no such account page shows"'],
	},
	{
		name: 'a constant of Rust with an underscore suffix type',
		before: ['A batch MUST hold at most 500 rows'],
		after: ['A batch MUST hold at most 750 rows'],
		files: {
			'src/batch.rs': lines('pub const MAX_BATCH_ROWS: usize = 500;', 'const STATUS_OFFSET: u16 = 500;', 'fn run() {}'),
		},
		selected: ['src/batch.rs:1 pub const MAX_BATCH_ROWS: usize = 750;'],
	},
	{
		name: 'an annotation in Java',
		before: ['Orders MUST be served under `/api/orders`'],
		after: ['Orders MUST be served under `/api/v2/orders`'],
		files: {
			'src/OrderController.java': lines(
				'@RestController',
				'@RequestMapping("/api/orders")',
				'class OrderController {',
				'  // GET /api/orders',
				'  String path = "/api/orders/archive";',
				'}',
			),
		},
		selected: ['src/OrderController.java:2 @RequestMapping("/api/v2/orders")'],
		doubtful: ['src/OrderController.java:4 // GET /api/v2/orders'],
	},
	{
		name: 'a property initialiser in C#',
		before: ['A session MUST hold 20 items in the basket'],
		after: ['A session MUST hold 35 items in the basket'],
		files: {
			'Basket.cs': lines(
				'class Options {',
				'  public int BasketItems { get; set; } = 20;',
				'  public int Columns { get; set; } = 20;',
				'}',
			),
		},
		selected: ['Basket.cs:2 public int BasketItems { get; set; } = 35;'],
	},
	{
		name: 'a template literal in TypeScript',
		before: ['The mail subject MUST be `Invoice <number> is ready`'],
		after: ['The mail subject MUST be `Invoice <number> is available`'],
		files: {
			'mail.ts': lines(
				// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
				'const subject = `Invoice ${number} is ready`;',
				'const state = "ready";',
			),
		},
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
		selected: ['mail.ts:1 const subject = `Invoice ${number} is available`;'],
	},
	{
		name: 'a short template in Ruby',
		before: ['The greeting MUST be `Hi, <name>`'],
		after: ['The greeting MUST be `Hey, <name>`'],
		files: { 'greet.rb': lines('def greeting(name)', '  "Hi, #{name}"', 'end', 'puts "Hi there"') },
		selected: ['greet.rb:2 "Hey, #{name}"'],
	},
	{
		name: 'a renamed function with its imports in Python',
		before: ['The module MUST offer `parse_invoice`'],
		after: ['The module MUST offer `read_invoice`'],
		files: {
			'billing/invoice.py': lines(
				'def parse_invoice(text):',
				'    """Use parse_invoice for text."""',
				'    return text',
			),
			'billing/main.py': lines('from billing.invoice import parse_invoice', 'parse_invoice("x")', 'parse_invoices = 1'),
			'web/api.js': lines('const parseInvoice = 1;'),
		},
		selected: [
			'billing/invoice.py:1 def read_invoice(text):',
			'billing/main.py:1 from billing.invoice import read_invoice',
			'billing/main.py:2 read_invoice("x")',
		],
		doubtful: ['billing/invoice.py:2 """Use read_invoice for text."""', 'web/api.js:1 const readInvoice = 1;'],
	},
	{
		name: 'a renamed type in several files of TypeScript',
		before: ['The interface MUST be called `OrderLine`'],
		after: ['The interface MUST be called `OrderItem`'],
		files: {
			'types.ts': lines('export interface OrderLine {', '\tid: string;', '}', 'export type OrderLines = OrderLine[];'),
			'cart.ts': lines("import type { OrderLine } from './types';", 'const lines: OrderLine[] = [];'),
			'text.ts': lines('export const label = "Order line";'),
		},
		selected: [
			'types.ts:1 export interface OrderItem {',
			'types.ts:4 export type OrderLines = OrderItem[];',
			"cart.ts:1 import type { OrderItem } from './types';",
			'cart.ts:2 const lines: OrderItem[] = [];',
		],
	},
	{
		name: 'an array key and a constant in PHP',
		before: ['The session cookie MUST be named `shop_sid`'],
		after: ['The session cookie MUST be named `store_sid`'],
		files: {
			'session.php': lines(
				'<?php',
				"const COOKIE = 'shop_sid';",
				"$id = $_COOKIE['shop_sid'] ?? null;",
				"$other = 'shop_sid_old';",
			),
		},
		selected: ["session.php:2 const COOKIE = 'store_sid';", "session.php:3 $id = $_COOKIE['store_sid'] ?? null;"],
	},
	{
		name: 'an exit code in a shell script',
		before: ['On a missing argument the script MUST exit with code 2'],
		after: ['On a missing argument the script MUST exit with code 64'],
		files: {
			'run.sh': lines('#!/bin/sh', 'if [ $# -lt 1 ]; then', '  exit 2', 'fi', 'shift 2', 'exec 2>&1'),
		},
		selected: ['run.sh:3 exit 64'],
	},
	{
		name: 'a column default in SQL',
		before: ['A new account MUST have the status `trial`'],
		after: ['A new account MUST have the status `pending`'],
		files: {
			'schema.sql': lines(
				'CREATE TABLE account (',
				"  status TEXT NOT NULL DEFAULT 'trial',",
				"  plan TEXT NOT NULL DEFAULT 'trial'",
				');',
			),
		},
		selected: ["schema.sql:2 status TEXT NOT NULL DEFAULT 'pending',"],
		doubtful: ["schema.sql:3 plan TEXT NOT NULL DEFAULT 'pending'"],
	},
	{
		name: 'a regular expression that quotes the dot',
		before: ['Mails MUST come from `mail.acme.example`'],
		after: ['Mails MUST come from `post.acme.example`'],
		files: {
			'mail.js': lines('const sender = "mail.acme.example";', 'const pattern = /^mail\\.acme\\.example$/;'),
		},
		selected: ['mail.js:1 const sender = "post.acme.example";', 'mail.js:2 const pattern = /^post\\.acme\\.example$/;'],
	},
	{
		name: 'a string that is not ASCII',
		before: ['Der Gruß MUST be “Grüß Gott, Straße”'],
		after: ['Der Gruß MUST be “Servus, Straße”'],
		files: { 'gruss.py': lines('gruss = "Grüß Gott, Straße"', 'ort = "Straße"') },
		selected: ['gruss.py:1 gruss = "Servus, Straße"'],
	},
	{
		name: 'a text in Japanese',
		before: ['The start button MUST read "開始"'],
		after: ['The start button MUST read "スタート"'],
		files: { 'ui.json': lines('{', '  "startButton": "開始",', '  "note": "開始しました"', '}') },
		selected: ['ui.json:2 "startButton": "スタート",'],
	},
	{
		name: 'a text escaped as JSON in a test',
		before: ['The tool MUST print `say "ok" now`'],
		after: ['The tool MUST print `say "done" now`'],
		files: {
			'out.go': lines('package out', '', 'const Text = "say \\"ok\\" now"'),
			'out.py': lines('TEXT = \'say "ok" now\''),
		},
		selected: ['out.go:3 const Text = "say \\"done\\" now"', 'out.py:1 TEXT = \'say "done" now\''],
	},
	{
		name: 'two literals of one statement in two files',
		before: ['The importer MUST read `orders.csv` and write `orders.parquet`'],
		after: ['The importer MUST read `sales.csv` and write `sales.parquet`'],
		files: {
			'importer/read.py': lines('source = "orders.csv"'),
			'importer/write.py': lines('target = "orders.parquet"', 'other = "reorders.parquet"'),
		},
		selected: ['importer/read.py:1 source = "sales.csv"', 'importer/write.py:1 target = "sales.parquet"'],
	},
	{
		name: 'two values of one statement that change places',
		before: ['The pool MUST keep between 5 and 20 connections: minimum 5, maximum 20'],
		after: ['The pool MUST keep between 8 and 40 connections: minimum 8, maximum 40'],
		files: {
			'pool.go': lines(
				'package pool',
				'',
				'const MinConnections = 5',
				'const MaxConnections = 20',
				'const Retries = 5',
			),
		},
		selected: ['pool.go:3 const MinConnections = 8', 'pool.go:4 const MaxConnections = 40'],
		doubtful: ['pool.go:5 const Retries = 8'],
	},
	{
		name: 'a number inside a longer one, a version and a date',
		before: ['The report MUST list 12 months'],
		after: ['The report MUST list 24 months'],
		files: {
			'report.py': lines('MONTHS = 12', 'released = "2024-12-12"', 'version = "3.12"', 'PORT = 1212', 'month12 = 1'),
		},
		selected: ['report.py:1 MONTHS = 24'],
	},
	{
		name: 'a status code among numbers',
		before: ['A duplicate MUST be answered with HTTP status 400'],
		after: ['A duplicate MUST be answered with HTTP status 409'],
		files: {
			'dup.ts': lines('if (isDuplicate) {', '\tres.status(400).end();', '}', 'const width = 400;', 'delay(400);'),
		},
		selected: ['dup.ts:2 res.status(409).end();'],
	},
	{
		name: 'a negative number',
		before: ['The alarm MUST ring below a temperature of -10'],
		after: ['The alarm MUST ring below a temperature of -15'],
		files: { 'alarm.py': lines('ALARM_TEMPERATURE = -10', 'temperature_step = 10') },
		selected: ['alarm.py:1 ALARM_TEMPERATURE = -15'],
	},
	{
		name: 'a number with separators of thousands',
		before: ['The table MUST hold at most 10,000 rows'],
		after: ['The table MUST hold at most 25,000 rows'],
		files: {
			'table.rs': lines('const MAX_ROWS: usize = 10_000;', 'const WIDTH: usize = 10_000;'),
			'table.py': lines('max_rows = 10000'),
		},
		selected: ['table.rs:1 const MAX_ROWS: usize = 25_000;', 'table.py:1 max_rows = 25000'],
	},
	{
		name: 'a change of case only',
		before: ['The brand MUST be written "Acme Cloud"'],
		after: ['The brand MUST be written "ACME Cloud"'],
		files: { 'brand.kt': lines('val brand = "Acme Cloud"', 'val slug = "acme-cloud"') },
		selected: ['brand.kt:1 val brand = "ACME Cloud"'],
	},
	{
		name: 'an identifier in a string, a file name and a comment',
		before: ['The queue class MUST be `JobQueue`'],
		after: ['The queue class MUST be `TaskQueue`'],
		files: {
			'queue.py': lines(
				'class JobQueue:',
				'    pass',
				'',
				'queue = JobQueue()',
				'log("JobQueue is full")',
				'# JobQueue',
			),
		},
		selected: ['queue.py:1 class TaskQueue:', 'queue.py:4 queue = TaskQueue()'],
		doubtful: ['queue.py:5 log("TaskQueue is full")', 'queue.py:6 # TaskQueue'],
	},
	{
		name: 'a word of prose that is a word of code as well',
		before: ['The default sort order MUST be `name`'],
		after: ['The default sort order MUST be `date`'],
		files: {
			'list.ts': lines('const sortOrder = "name";', 'const label = "name";', 'type Row = { name: string };'),
		},
		selected: ['list.ts:1 const sortOrder = "date";'],
	},
	{
		name: 'one of two default arguments in a call',
		before: ['The retry delay MUST be 250 ms'],
		after: ['The retry delay MUST be 400 ms'],
		files: { 'net.kt': lines('val client = Client(retryDelayMs = 250, bufferSize = 250)') },
		selected: ['net.kt:1 val client = Client(retryDelayMs = 400, bufferSize = 250)'],
	},
	{
		name: 'timeout and retries that are both 30',
		before: ['The timeout MUST be 30 seconds', 'There MUST be 30 retries'],
		after: ['The timeout MUST be 60 seconds', 'There MUST be 30 retries'],
		files: { 'job.py': lines('timeout = 30', 'retries = 30', 'width = 30') },
		selected: ['job.py:1 timeout = 60'],
	},
	{
		name: 'a header name and its constant',
		before: ['Each response MUST carry the header `X-Shop-Trace`'],
		after: ['Each response MUST carry the header `X-Store-Trace`'],
		files: {
			'trace.rb': lines(
				"HEADER = 'X-Shop-Trace'",
				"response.headers['X-Shop-Trace'] = id",
				"OTHER = 'X-Shop-Trace-Id'",
			),
		},
		selected: ["trace.rb:1 HEADER = 'X-Store-Trace'", "trace.rb:2 response.headers['X-Store-Trace'] = id"],
	},
	{
		name: 'a boolean default',
		before: ['Telemetry MUST default to `true`'],
		after: ['Telemetry MUST default to `false`'],
		files: {
			'conf.yaml': lines('telemetry: true', 'colors: true'),
			'conf.go': lines('package conf', '', 'Telemetry: true,', 'Cache: true,'),
		},
		selected: ['conf.yaml:1 telemetry: false', 'conf.go:3 Telemetry: false,'],
	},
];
