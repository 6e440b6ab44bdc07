import { pieces, type SaidMessage, type ScriptedReply } from './messagesApi';
import { type Reply, type StandIn, startStandIn } from './startStandIn';

/**
 * Start a stand-in of a server with the chat completions API, as Ollama and llama.cpp have it: streamed answers by a
 * script, one a request, and a list of models. Its base URL is the origin with `/v1`.
 */
export function startChatCompletions(script: readonly ScriptedReply[]): Promise<StandIn> {
	let next = 0;
	return startStandIn(request => {
		switch (request.path) {
			case '/v1/chat/completions': {
				const scripted = script[next++] ?? completionError(400, 'script_over', 'The script is over.');
				return typeof scripted === 'function' ? scripted(JSON.parse(request.body)) : scripted;
			}
			case '/v1/models':
				return {
					kind: 'answer',
					status: 200,
					body: '{"object":"list","data":[{"id":"qwen-coder:14b","object":"model"}]}',
				};
			default:
				return { kind: 'answer', status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found' };
		}
	});
}

/** An answer that is streamed whole; `stop` is the API's `finish_reason`. */
export function completionReply(said: SaidMessage): Reply {
	return { kind: 'stream', frames: completionFrames(said) };
}

/** An error as most of these servers send it. */
export function completionError(
	status: number,
	type: string,
	message: string,
	headers?: Readonly<Record<string, string>>,
): Reply {
	const body = JSON.stringify({ error: { message, type, param: null, code: null } });
	return { kind: 'answer', status, body, ...(headers && { headers }) };
}

/** One server-sent event of the API. */
export function chunkFrame(chunk: object): string {
	return `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', ...chunk })}\n\n`;
}

/** The events of an answer, up to `[DONE]`. */
export function completionFrames(said: SaidMessage): readonly string[] {
	const finish = said.stop ?? (said.calls === undefined ? 'stop' : 'tool_calls');
	const deltas = [
		{ role: 'assistant', content: '' },
		...pieces(said.text ?? '').map(content => ({ content })),
		...(said.calls ?? []).flatMap(callDeltas),
	];
	return [
		...deltas.map(delta => chunkFrame({ choices: [{ index: 0, delta, finish_reason: null }] })),
		chunkFrame({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }),
		chunkFrame({ choices: [], usage: { prompt_tokens: 10, completion_tokens: 20, ...said.usage } }),
		'data: [DONE]\n\n',
	];
}

function callDeltas({ id, name, input }: NonNullable<SaidMessage['calls']>[number], index: number): readonly object[] {
	const json = typeof input === 'string' ? input : JSON.stringify(input);
	return [
		{ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] },
		...pieces(json).map(piece => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
	];
}
