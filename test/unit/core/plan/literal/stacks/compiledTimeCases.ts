import { type LiteralCase, lines } from '../literalCase';

/** Programs in Go, Rust, Java, Kotlin, C# and C: times. */
export const compiledTimeCases: readonly LiteralCase[] = [
	{
		name: 'a timeout in Java with its unit',
		before: ['Calls of the payment gateway MUST time out after 30 seconds'],
		after: ['Calls of the payment gateway MUST time out after 45 seconds'],
		files: {
			'src/main/java/shop/PaymentGatewayClient.java': lines(
				'package shop;',
				'',
				'import java.util.concurrent.TimeUnit;',
				'',
				'class PaymentGatewayClient {',
				'    private final OkHttpClient client = new OkHttpClient.Builder()',
				'        .callTimeout(30, TimeUnit.SECONDS)',
				'        .connectionPool(new ConnectionPool(30, 5, TimeUnit.MINUTES))',
				'        .build();',
				'}',
			),
			'src/main/java/shop/CatalogClient.java': lines(
				'package shop;',
				'',
				'class CatalogClient {',
				'    private final OkHttpClient client = new OkHttpClient.Builder()',
				'        .callTimeout(30, TimeUnit.SECONDS)',
				'        .build();',
				'}',
			),
		},
		selected: ['src/main/java/shop/PaymentGatewayClient.java:7 .callTimeout(45, TimeUnit.SECONDS)'],
		doubtful: [
			'src/main/java/shop/CatalogClient.java:5 .callTimeout(45, TimeUnit.SECONDS)',
			'src/main/java/shop/PaymentGatewayClient.java:8 .connectionPool(new ConnectionPool(45, 5, TimeUnit.MINUTES))',
		],
	},
	{
		name: 'a session in C# and its cookie',
		before: ['An idle session MUST end after 20 minutes'],
		after: ['An idle session MUST end after 15 minutes'],
		files: {
			'Startup.cs': lines(
				'services.AddSession(options =>',
				'{',
				'    options.IdleTimeout = TimeSpan.FromMinutes(20);',
				'    options.Cookie.HttpOnly = true;',
				'});',
				'services.AddMemoryCache(options => options.SizeLimit = 20);',
			),
			'Pages/List.cshtml.cs': lines('private const int PageSize = 20;'),
			'web.config': lines(
				'<configuration>',
				'  <system.web>',
				'    <sessionState timeout="20" mode="InProc" />',
				'    <httpRuntime maxRequestLength="20" />',
				'  </system.web>',
				'</configuration>',
			),
		},
		selected: [
			'Startup.cs:3 options.IdleTimeout = TimeSpan.FromMinutes(15);',
			'web.config:3 <sessionState timeout="15" mode="InProc" />',
		],
	},
	{
		name: 'a deadline in Rust in seconds and in milliseconds',
		before: ['A query MUST be cancelled after 30 seconds'],
		after: ['A query MUST be cancelled after 60 seconds'],
		files: {
			'src/query.rs': lines(
				'use std::time::Duration;',
				'',
				'pub const QUERY_TIMEOUT: Duration = Duration::from_secs(30);',
				'pub const MAX_ROWS: usize = 30;',
			),
			'config/default.toml': lines('[query]', 'timeout_ms = 30_000', 'batch = 30000'),
			'tests/query.rs': lines(
				'#[test]',
				'fn stops_late_queries() {',
				'    assert_eq!(QUERY_TIMEOUT, Duration::from_secs(30));',
				'}',
			),
		},
		selected: [
			'config/default.toml:2 timeout_ms = 60_000',
			'src/query.rs:3 pub const QUERY_TIMEOUT: Duration = Duration::from_secs(60);',
			'tests/query.rs:3 assert_eq!(QUERY_TIMEOUT, Duration::from_secs(60));',
		],
		doubtful: ['config/default.toml:3 batch = 60000'],
	},
	{
		name: 'two values that change places',
		before: ['Invoices MUST be kept for 10 years', 'Quotes MUST be kept for 5 years'],
		after: ['Invoices MUST be kept for 5 years', 'Quotes MUST be kept for 10 years'],
		files: {
			'config/retention.yaml': lines(
				'retention:',
				'  invoices:',
				'    years: 10',
				'  quotes:',
				'    years: 5',
				'  letters:',
				'    years: 5',
			),
			'src/Retention.kt': lines('val INVOICE_YEARS = 10', 'val QUOTE_YEARS = 5', 'val BATCH = 10'),
		},
		selected: [
			'config/retention.yaml:3 years: 5',
			'config/retention.yaml:5 years: 10',
			'src/Retention.kt:1 val INVOICE_YEARS = 5',
			'src/Retention.kt:2 val QUOTE_YEARS = 10',
		],
		doubtful: ['config/retention.yaml:7 years: 10'],
	},
	{
		name: 'a month in a Scala job',
		before: ['Old events MUST be archived after 12 months'],
		after: ['Old events MUST be archived after 6 months'],
		files: {
			'jobs/Archive.scala': lines('val ArchiveAfterMonths = 12', 'val Partitions = 12'),
			'jobs/archive.conf': lines('archive {', '  after-months = 12', '  threads = 12', '}'),
		},
		selected: ['jobs/Archive.scala:1 val ArchiveAfterMonths = 6', 'jobs/archive.conf:2 after-months = 6'],
		doubtful: ['jobs/archive.conf:3 threads = 6'],
	},
	{
		name: 'a session of one kind',
		before: ['An admin session MUST expire after 30 minutes'],
		after: ['An admin session MUST expire after 10 minutes'],
		files: {
			'config/session.yaml': lines(
				'session:',
				'  admin:',
				'    ttl: 30m',
				'  customer:',
				'    ttl: 30m',
				'  cleanup_interval: 30m',
			),
			'src/session.go': lines('var adminTTL = 30 * time.Minute', 'var customerTTL = 30 * time.Minute'),
		},
		selected: ['config/session.yaml:3 ttl: 10m', 'src/session.go:1 var adminTTL = 10 * time.Minute'],
		doubtful: [
			'config/session.yaml:5 ttl: 10m',
			'config/session.yaml:6 cleanup_interval: 10m',
			'src/session.go:2 var customerTTL = 10 * time.Minute',
		],
	},
];
