import { type LiteralCase, lines } from '../literalCase';

/** Programs in Go, Rust, Java, Kotlin, C# and C: words, names and paths. */
export const compiledWordCases: readonly LiteralCase[] = [
	{
		name: 'the name of an event',
		before: ['A new order MUST publish `order.created`'],
		after: ['A new order MUST publish `order.placed`'],
		files: {
			'src/Orders/OrderService.cs': lines(
				'await bus.PublishAsync("order.created", order);',
				'await bus.PublishAsync("order.created.failed", error);',
			),
			'src/Billing/Handlers.cs': lines(
				'[Subscribe("order.created")]',
				'public Task OnOrderCreated(Order order) => Bill(order);',
			),
			'asyncapi.yaml': lines(
				'channels:',
				'  order.created:',
				'    publish:',
				'      message: { name: OrderCreated }',
				'  reorder.created:',
				'    publish:',
				'      message: { name: ReorderCreated }',
			),
		},
		selected: [
			'asyncapi.yaml:2 order.placed:',
			'src/Billing/Handlers.cs:1 [Subscribe("order.placed")]',
			'src/Orders/OrderService.cs:1 await bus.PublishAsync("order.placed", order);',
		],
	},
	{
		name: 'a header of a webhook',
		before: ['Webhooks MUST be signed in the header `X-Signature`'],
		after: ['Webhooks MUST be signed in the header `X-Hub-Signature`'],
		files: {
			'src/webhook.go': lines('req.Header.Set("X-Signature", sign(body))'),
			'src/webhook_test.go': lines('if got := req.Header.Get("X-Signature"); got == "" {'),
			'docs/webhooks.rst': lines('Check the X-Signature header.'),
			'nginx.conf': lines('proxy_set_header X-Signature $http_x_signature;'),
		},
		selected: [
			'nginx.conf:1 proxy_set_header X-Hub-Signature $http_x_signature;',
			'src/webhook.go:1 req.Header.Set("X-Hub-Signature", sign(body))',
			'src/webhook_test.go:1 if got := req.Header.Get("X-Hub-Signature"); got == "" {',
		],
		doubtful: ['docs/webhooks.rst:1 Check the X-Hub-Signature header.'],
	},
	{
		name: 'an expectation in a snapshot of logs',
		before: ['The start MUST be logged as `server ready`'],
		after: ['The start MUST be logged as `server listening`'],
		files: {
			'src/main.rs': lines('info!("server ready");'),
			'tests/start.rs': lines('assert!(logs.contains("server ready"));'),
			'testdata/old.log': lines('10:00 server ready'),
		},
		selected: [
			'src/main.rs:1 info!("server listening");',
			'tests/start.rs:1 assert!(logs.contains("server listening"));',
		],
		doubtful: ['testdata/old.log:1 10:00 server listening'],
	},
];
