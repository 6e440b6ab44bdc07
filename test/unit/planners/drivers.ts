import type { ChatModel } from '../../../src/core/plan/model/chatModel';
import { createAnthropicModel } from '../../../src/planners/anthropic/createAnthropicModel';
import { createOpenAiModel } from '../../../src/planners/openai/createOpenAiModel';
import type { RequestLimits } from '../../../src/planners/request/requestLimits';
import {
	chunkFrame,
	completionError,
	completionFrames,
	startChatCompletions,
} from '../../support/standIn/chatCompletions';
import {
	errorReply,
	eventFrame,
	messageFrames,
	type SaidMessage,
	type ScriptedReply,
	startMessagesApi,
} from '../../support/standIn/messagesApi';
import type { Reply, StandIn } from '../../support/standIn/startStandIn';
import { canary, quickLimits } from './conversations';

/** An API and the planner for it, so that one table of faults is tried on all. */
export interface Driver {
	readonly name: string;
	start(script: readonly ScriptedReply[]): Promise<StandIn>;
	create(origin: string, limits?: Partial<RequestLimits>): ChatModel;
	/** Events of a whole answer. */
	frames(said: SaidMessage): readonly string[];
	error(status: number, type: string, message: string, headers?: Record<string, string>): Reply;
	/** An event that says the server gives up. */
	readonly errorFrame: string;
	/** How many of its frames are left away to end an answer inside its last call. */
	readonly framesBehindCall: number;
	/** The API's words for these reasons to stop. */
	readonly stops: { readonly tokens: string; readonly refusal: string; readonly context: string | undefined };
	/** An event whose parts no API would send so. */
	readonly misfitFrame: string;
}

export const anthropicDriver: Driver = {
	name: 'anthropic',
	start: startMessagesApi,
	create: (origin, limits) =>
		createAnthropicModel({
			apiKey: canary,
			baseURL: origin,
			model: 'stand-in',
			limits: { ...quickLimits, ...limits },
		}),
	frames: messageFrames,
	error: errorReply,
	errorFrame: eventFrame('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
	framesBehindCall: 4,
	stops: { tokens: 'max_tokens', refusal: 'refusal', context: 'model_context_window_exceeded' },
	misfitFrame: eventFrame('content_block_delta', { index: 7, delta: { type: 'text_delta', text: 'from nowhere' } }),
};

export const openAiDriver: Driver = {
	name: 'openai',
	start: startChatCompletions,
	create: (origin, limits) =>
		createOpenAiModel({
			apiKey: canary,
			baseURL: `${origin}/v1`,
			model: 'stand-in',
			limits: { ...quickLimits, ...limits },
		}),
	frames: completionFrames,
	error: completionError,
	errorFrame: chunkFrame({ error: { type: 'overloaded_error', message: 'Overloaded' } }),
	framesBehindCall: 4,
	stops: { tokens: 'length', refusal: 'content_filter', context: undefined },
	misfitFrame: chunkFrame({ choices: [{ delta: { tool_calls: [{ index: 3, function: { arguments: '{' } }] } }] }),
};

export const drivers: readonly Driver[] = [anthropicDriver, openAiDriver];
