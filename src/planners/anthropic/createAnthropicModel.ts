import type { ChatModel } from '../../core/plan/model/chatModel';
import type { Effort } from '../../core/plan/model/effort';
import { checkAccess } from '../request/checkAccess';
import { type RequestLimits, usualLimits } from '../request/requestLimits';
import { sendTurn } from '../sendTurn';
import { anthropicRequest } from './anthropicRequest';
import { countAnthropicTokens } from './countAnthropicTokens';
import { streamTurn } from './streamTurn';
import { toRequest } from './toRequest';

export interface AnthropicModelOptions {
	readonly apiKey: string;
	/** From the user's own settings or environment, never from the workspace; the API's own address by default. */
	readonly baseURL?: string;
	readonly model: string;
	/** That of the model by default. */
	readonly effort?: Effort;
	/** Of one answer. */
	readonly maxTokens?: number;
	/** Tokens that may go in. */
	readonly inputLimit?: number;
	readonly limits?: Partial<RequestLimits>;
}

/** Where the Messages API is, unless the user says otherwise. */
export const anthropicBaseUrl = 'https://api.anthropic.com';

const usualMaxTokens = 32_000;
/** What the smallest of today's models take, less an answer. */
const usualInputLimit = 160_000;

/**
 * A model of the Messages API.
 *
 * The SDK is loaded on the first request. Key and address are checked before it; a key goes to its address alone. An
 * answer counts only as a whole: what was cut off, refused or garbled is a failure. Retries are its own, and visible.
 */
export function createAnthropicModel(options: AnthropicModelOptions): ChatModel {
	const { model, effort, maxTokens = usualMaxTokens, inputLimit = usualInputLimit } = options;
	const limits = { ...usualLimits, ...options.limits };
	const access = checkAccess(options.baseURL ?? anthropicBaseUrl, options.apiKey);
	const fixed = { model, max_tokens: maxTokens, stream: true as const, ...(effort && { output_config: { effort } }) };
	return {
		info: { id: 'anthropic', model },
		inputLimit,
		countTokens: async (conversation, token) =>
			access.kind === 'failed' ? undefined : countAnthropicTokens(access, model, conversation, limits, token),
		send: sendTurn({ access, limits, model }, async (access, conversation, onProgress, watch) => {
			const client = await anthropicRequest(access, limits, 'text/event-stream', watch);
			return streamTurn(client, { ...fixed, ...toRequest(conversation) }, onProgress, watch);
		}),
	};
}
