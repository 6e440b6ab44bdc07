import type { CancellationToken } from '../../host';
import { parseJson } from '../../text/parseJson';
import type { ToolCall, ToolResult } from './chatModel';
import { estimateTokens } from './estimateTokens';
import { modelLimits } from './modelLimits';
import type { PlanningProgress } from './planningProgress';
import type { Finished } from './tools/checkFinish';
import { type Outcome, type Refusal, refuse } from './tools/outcome';
import { runCall } from './tools/runCall';
import type { Workbench } from './tools/workbench';

export type AnsweredCalls =
	| { readonly kind: 'finished'; readonly finished: Finished }
	| {
			readonly kind: 'answered';
			/** One for each call, in their order. */
			readonly results: readonly ToolResult[];
			/** Whether any call was carried out. */
			readonly isUseful: boolean;
			/** The last refusal. */
			readonly refusal: Refusal | undefined;
			/** Tokens of the results. */
			readonly tokens: number;
	  };

/**
 * Carry out the calls of one answer, in their order; each sees what those before it did.
 *
 * `finish` is only taken as the last one and where none before it was refused.
 *
 * @param room Tokens that the results may have.
 * @returns `undefined` where that was cancelled.
 */
export async function answerCalls(
	bench: Workbench,
	calls: readonly ToolCall[],
	room: number,
	report: (progress: PlanningProgress) => void,
	token: CancellationToken,
): Promise<AnsweredCalls | undefined> {
	const results: ToolResult[] = [];
	let refusal: Refusal | undefined;
	let tokens = 0;
	for (const [index, call] of calls.entries()) {
		const isLast = index === calls.length - 1;
		const outcome = refuseOrder(call, index, isLast, refusal) ?? (await runCall(bench, call, token));
		if (token.isCancellationRequested) {
			return undefined;
		}
		const fitting = outcome.kind === 'finished' ? outcome : withinRoom(outcome, room - tokens);
		report({ kind: 'call', name: call.name, ...pathOf(call), refused: fitting.kind === 'refused' });
		if (fitting.kind === 'finished') {
			return { kind: 'finished', finished: fitting };
		}
		refusal = fitting.kind === 'refused' ? fitting : refusal;
		const text = fitting.kind === 'refused' ? fitting.message : fitting.text;
		tokens += estimateTokens(text);
		results.push({ id: call.id, text, isError: fitting.kind === 'refused' });
	}
	return { kind: 'answered', results, isUseful: results.some(({ isError }) => !isError), refusal, tokens };
}

function refuseOrder(
	{ name }: ToolCall,
	index: number,
	isLast: boolean,
	before: Refusal | undefined,
): Refusal | undefined {
	if (index >= modelLimits.calls) {
		return refuse('model.bad_call', `Only ${modelLimits.calls} calls are carried out at a time; make this one again.`);
	}
	if (name !== 'finish' || (isLast && !before)) {
		return undefined;
	}
	const why = isLast ? 'a call before it was refused; put that right' : 'other calls follow it';
	return refuse('model.bad_call', `The plan is not taken, since ${why}. Then call finish again, as the only call.`);
}

/** What says no more than that something was done always fits: room is kept for that. */
const shortAnswer = 200;

function withinRoom(outcome: Outcome, room: number): Outcome {
	return outcome.kind === 'refused' || outcome.text.length <= shortAnswer || estimateTokens(outcome.text) <= room
		? outcome
		: refuse(
				'model.context_exceeded',
				'There is no room left for so much text. Look at less of it, or call finish with what you have and list the rest as unresolved.',
			);
}

/** What a call is about, for whoever watches. */
function pathOf({ input }: ToolCall): { readonly path?: string } {
	const value = input.length > modelLimits.callUnits ? undefined : parseJson(input);
	const path: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'path') : undefined;
	return typeof path === 'string' ? { path } : {};
}
