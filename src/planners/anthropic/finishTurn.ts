import type { ContentBlockParam } from '@anthropic-ai/sdk/resources/messages/messages';
import type { Usage } from '../../core/history/record';
import type { ToolCall } from '../../core/plan/model/chatModel';
import type { AnsweredTurn } from '../answeredTurn';
import { parseInput } from '../parseInput';
import { type Fault, misfit } from '../request/fault';
import { done, fault, type Outcome } from '../request/outcome';
import { AnthropicContent } from './anthropicContent';
import type { StartedBlock, StreamUsage } from './streamEvent';

/** A block of an answer, while it comes. */
export interface CollectedBlock {
	readonly start: StartedBlock;
	/** Text, thinking or JSON so far. */
	body: string;
	signature: string;
	closed: boolean;
}

/** What was collected of an answer whose last event was seen. */
export interface CollectedAnswer {
	readonly blocks: readonly CollectedBlock[];
	readonly stopReason: string | undefined;
	readonly usage: StreamUsage;
}

/** Reasons to stop that leave a whole answer, and those that cut it off. */
const wholeReasons: readonly string[] = ['end_turn', 'stop_sequence', 'tool_use', 'pause_turn'];
const cutReasons: ReadonlyMap<string, Extract<Fault, { kind: 'stopped' }>['reason']> = new Map([
	['max_tokens', 'tokens'],
	['model_context_window_exceeded', 'context'],
	['refusal', 'refusal'],
]);

/** A collected answer as a turn, or why it is no whole one. */
export function finishTurn({ blocks, stopReason, usage }: CollectedAnswer): Outcome<AnsweredTurn> {
	if (stopReason === undefined) {
		return fault({ kind: 'incomplete' });
	}
	if (!wholeReasons.includes(stopReason)) {
		return fault({ kind: 'stopped', reason: cutReasons.get(stopReason) ?? 'unknown' });
	}
	const calls = blocks.flatMap(callOf);
	const counted = usageOf(usage);
	const ids = new Set(calls.map(({ id }) => id));
	if (
		blocks.some(({ closed }) => !closed) ||
		ids.size < calls.length ||
		(stopReason === 'tool_use' && ids.size === 0)
	) {
		return fault(misfit);
	}
	return done({
		kind: 'answered',
		stop: stopReason === 'pause_turn' ? 'paused' : calls.length > 0 ? 'calls' : 'ended',
		message: {
			role: 'assistant',
			text: blocks.map(({ start, body }) => (start.type === 'text' ? body : '')).join(''),
			calls,
			raw: new AnthropicContent(blocks.flatMap(sentBack)),
		},
		...(counted && { usage: counted }),
	});
}

function callOf({ start, body }: CollectedBlock): readonly ToolCall[] {
	return start.type === 'tool_use' ? [{ id: start.id, name: start.name, input: inputOf(start, body) }] : [];
}

/** JSON as it came; some servers send a whole input at the start of the block instead. */
function inputOf(start: Extract<StartedBlock, { type: 'tool_use' }>, body: string): string {
	return body === '' ? JSON.stringify(start.input ?? {}) : body;
}

function sentBack({ start, body, signature }: CollectedBlock): readonly ContentBlockParam[] {
	switch (start.type) {
		case 'text':
			return body.trim() === '' ? [] : [{ type: 'text', text: body }];
		case 'thinking':
			return [{ type: 'thinking', thinking: body, signature }];
		case 'redacted_thinking':
			return [{ type: 'redacted_thinking', data: start.data }];
		case 'tool_use':
			return [{ type: 'tool_use', id: start.id, name: start.name, input: parseInput(inputOf(start, body)) ?? {} }];
	}
}

function usageOf(usage: StreamUsage): Usage | undefined {
	const { input_tokens: input, output_tokens: output } = usage;
	const { cache_read_input_tokens: cacheRead, cache_creation_input_tokens: cacheWrite } = usage;
	return input === null || input === undefined || output === null || output === undefined
		? undefined
		: { input, output, ...(cacheRead && { cacheRead }), ...(cacheWrite && { cacheWrite }) };
}
