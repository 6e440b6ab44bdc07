import { type Reply, type SeenRequest, type StandIn, startStandIn } from './startStandIn';

/** What the model says in one answer. */
export interface SaidMessage {
	readonly thinking?: string;
	readonly text?: string;
	/** Input as an object, or as JSON that may be broken. */
	readonly calls?: readonly { readonly id: string; readonly name: string; readonly input: object | string }[];
	/** `tool_use` with calls and `end_turn` without, by default. */
	readonly stop?: string;
	readonly usage?: Readonly<Record<string, number>>;
}

/** The reply to one request, or what makes it of the request's JSON. */
export type ScriptedReply = Reply | ((body: unknown) => Reply);

/**
 * Start a stand-in of the Messages API: streamed answers by a script, one a request, counting and a list of models.
 * A request beyond the script gets an error that is not to be retried.
 */
export function startMessagesApi(script: readonly ScriptedReply[]): Promise<StandIn> {
	let next = 0;
	return startStandIn((request: SeenRequest) => {
		switch (request.path.split('?')[0]) {
			case '/v1/messages': {
				const scripted = script[next++] ?? errorReply(500, 'api_error', 'The script is over.', noRetry);
				return typeof scripted === 'function' ? scripted(JSON.parse(request.body)) : scripted;
			}
			case '/v1/messages/count_tokens':
				return { kind: 'answer', status: 200, body: JSON.stringify({ input_tokens: request.body.length }) };
			case '/v1/models':
				return { kind: 'answer', status: 200, body: JSON.stringify(modelList) };
			default:
				return errorReply(404, 'not_found_error', 'Not found');
		}
	});
}

const noRetry = { 'x-should-retry': 'false' };

const modelList = {
	data: [
		{
			type: 'model',
			id: 'stand-in-large',
			display_name: 'Stand-in Large',
			created_at: '2026-11-01T00:00:00Z',
			max_input_tokens: 500_000,
			max_tokens: 64_000,
			capabilities: {
				effort: {
					supported: true,
					low: { supported: true },
					medium: { supported: true },
					high: { supported: true },
					xhigh: null,
					max: { supported: false },
				},
			},
		},
		{ type: 'model', id: 'stand-in-small', display_name: 'Stand-in Small', capabilities: null },
	],
	has_more: false,
	first_id: 'stand-in-large',
	last_id: 'stand-in-small',
};

/** An answer that is streamed whole. */
export function messageReply(said: SaidMessage): Reply {
	return { kind: 'stream', frames: messageFrames(said) };
}

/** An error as the API sends it. */
export function errorReply(status: number, type: string, message: string, headers?: Record<string, string>): Reply {
	const body = JSON.stringify({ type: 'error', error: { type, message } });
	return { kind: 'answer', status, body, ...(headers && { headers }) };
}

/** One server-sent event of the API. */
export function eventFrame(type: string, data: object): string {
	return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}

/** The events of an answer, from `message_start` to `message_stop`. */
export function messageFrames(said: SaidMessage): readonly string[] {
	const usage = { input_tokens: 10, output_tokens: 1, ...said.usage };
	const blocks = [
		...(said.thinking === undefined ? [] : [thinkingBlock(said.thinking)]),
		...(said.text === undefined ? [] : [textBlock(said.text)]),
		...(said.calls ?? []).map(callBlock),
	];
	const stop = said.stop ?? (said.calls === undefined ? 'end_turn' : 'tool_use');
	return [
		eventFrame('message_start', {
			message: { id: 'msg_1', type: 'message', role: 'assistant', model: 'stand-in', content: [], usage },
		}),
		eventFrame('ping', {}),
		...blocks.flatMap(({ start, deltas }, index) => [
			eventFrame('content_block_start', { index, content_block: start }),
			...deltas.map(delta => eventFrame('content_block_delta', { index, delta })),
			eventFrame('content_block_stop', { index }),
		]),
		eventFrame('message_delta', {
			delta: { stop_reason: stop, stop_sequence: null },
			usage: { output_tokens: 20, ...said.usage },
		}),
		eventFrame('message_stop', {}),
	];
}

function thinkingBlock(thinking: string) {
	return {
		start: { type: 'thinking', thinking: '', signature: '' },
		deltas: [
			{ type: 'thinking_delta', thinking },
			{ type: 'signature_delta', signature: `signed ${thinking}` },
		],
	};
}

function textBlock(text: string) {
	return {
		start: { type: 'text', text: '' },
		deltas: pieces(text).map(piece => ({ type: 'text_delta', text: piece })),
	};
}

function callBlock({ id, name, input }: NonNullable<SaidMessage['calls']>[number]) {
	const json = typeof input === 'string' ? input : JSON.stringify(input);
	return {
		start: { type: 'tool_use', id, name, input: {} },
		deltas: ['', ...pieces(json)].map(piece => ({ type: 'input_json_delta', partial_json: piece })),
	};
}

/** A text in pieces, as a stream brings it. */
export function pieces(text: string): readonly string[] {
	return text.match(/[\s\S]{1,12}/gu) ?? [];
}
