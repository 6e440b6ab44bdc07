import type { ChatModel, ChatProgress } from '../../core/plan/model/chatModel';
import type { AnsweredTurn } from '../answeredTurn';
import { checkAccess } from '../request/checkAccess';
import { fault, type Outcome } from '../request/outcome';
import { readEvents } from '../request/readEvents';
import { type RequestLimits, usualLimits } from '../request/requestLimits';
import { sendTurn } from '../sendTurn';
import { CompletionReader } from './completionReader';
import { findLeftOut } from './findLeftOut';
import { openAiRequest } from './openAiRequest';
import { toChatRequest } from './toChatRequest';

export interface OpenAiModelOptions {
	/** From the user's own settings or environment, never from the workspace; `/v1` included. */
	readonly baseURL: string;
	/** Servers on this machine mostly need none. */
	readonly apiKey?: string;
	readonly model: string;
	/** Of one answer; the server's own limit by default. */
	readonly maxTokens?: number;
	/** Tokens that may go in. */
	readonly inputLimit?: number;
	readonly limits?: Partial<RequestLimits>;
}

/** What a model on this machine takes as it is usually started. */
const usualInputLimit = 24_000;
/** A model on this machine first reads all that it is sent, which takes its time. */
const usualHeadersMs = 300_000;

/**
 * A model of any server with the chat completions API, such as Ollama or llama.cpp.
 *
 * Key and address are checked before the first request; a key goes to its address alone. An answer counts only as a
 * whole: what was cut off, refused or garbled is a failure.
 */
export function createOpenAiModel(options: OpenAiModelOptions): ChatModel {
	const { model, maxTokens, inputLimit = usualInputLimit } = options;
	const limits = { ...usualLimits, headersMs: usualHeadersMs, idleMs: usualHeadersMs, ...options.limits };
	const access = checkAccess(options.baseURL, options.apiKey || undefined);
	const fixed = {
		model,
		stream: true,
		stream_options: { include_usage: true },
		...(maxTokens !== undefined && { max_tokens: maxTokens }),
	};
	return {
		info: { id: 'openai', model },
		inputLimit,
		send: sendTurn({ access, limits, model }, async (access, conversation, onProgress, watch) => {
			const body = { ...fixed, ...toChatRequest(conversation) };
			const response = await openAiRequest(access, '/chat/completions', body, limits, watch);
			const turn = await readTurn(response, onProgress);
			const leftOut = turn.kind === 'done' ? findLeftOut(turn.value, conversation) : undefined;
			return leftOut ? fault(leftOut) : turn;
		}),
	};
}

async function readTurn(
	response: Response,
	onProgress: (progress: ChatProgress) => void,
): Promise<Outcome<AnsweredTurn>> {
	const reader = new CompletionReader(onProgress);
	for await (const event of response.body === null ? [] : readEvents(response.body)) {
		if (event.kind === 'fault') {
			return event;
		}
		if (event.value === '[DONE]') {
			break;
		}
		const wrong = reader.push(event.value);
		if (wrong !== undefined) {
			return fault(wrong);
		}
	}
	return reader.end();
}
