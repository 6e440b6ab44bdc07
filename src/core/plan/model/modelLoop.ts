import { type Failure, failed, nothingWritten } from '../../failure';
import type { Usage } from '../../history/record';
import type { CancellationToken } from '../../host';
import { type AnsweredCalls, answerCalls } from './answerCalls';
import type { ChatMessage, ChatModel, ChatTurn, Conversation, ToolCall } from './chatModel';
import { describeRefusals } from './describeRefusals';
import { estimateConversation, estimateTokens } from './estimateTokens';
import { modelLimits, reservedTokens } from './modelLimits';
import type { PlanningProgress } from './planningProgress';
import { sumUsage } from './sumUsage';
import type { Finished } from './tools/checkFinish';
import { type Refusal, refuse } from './tools/outcome';
import type { Workbench } from './tools/workbench';
import { type Deadline, withDeadline } from './withDeadline';

/** Who is asked, and within which bounds. */
export interface LoopOptions {
	onProgress(progress: PlanningProgress): void;
	/** Milliseconds until the plan is given up. */
	readonly duration: number;
}

/** How the talk with a model ended. */
export type LoopOutcome =
	| { readonly kind: 'finished'; readonly finished: Finished; readonly usage: Usage | undefined }
	| { readonly kind: 'cancelled' }
	| Failure;

/**
 * Let a model work with the tools until it finishes.
 *
 * Ends in any case: answers, answers without use, pauses, time and tokens are bounded, and a cancellation is not waited
 * for. What was refused goes back to the model. Unless it finished, nothing of what it did is handed out.
 *
 * @param start What is said before the first answer.
 */
export async function modelLoop(
	model: ChatModel,
	start: Conversation,
	bench: Workbench,
	{ duration, onProgress }: LoopOptions,
	token: CancellationToken,
): Promise<LoopOutcome> {
	const deadline = withDeadline(token, duration);
	const report = (progress: PlanningProgress) => {
		if (!deadline.token.isCancellationRequested) {
			onProgress(progress);
		}
	};
	try {
		return (await takeTurns({ model, start, bench, deadline, report })) ?? stopped(deadline);
	} finally {
		deadline.dispose();
	}
}

interface Loop {
	readonly model: ChatModel;
	readonly start: Conversation;
	readonly bench: Workbench;
	readonly deadline: Deadline;
	report(progress: PlanningProgress): void;
}

interface Tally {
	/** Answers in a row that were of no use, and requests in a row to be called again. */
	useless: number;
	pauses: number;
	refusal: Refusal | undefined;
	usage: Usage | undefined;
	/** The calls of the answer before, as they were made. */
	calls: string;
	/** Tokens of the conversation so far. */
	tokens: number;
}

/** @returns `undefined` where it was cancelled, or took too long. */
async function takeTurns(loop: Loop): Promise<LoopOutcome | undefined> {
	const { model, start, deadline, report } = loop;
	const messages = [...start.messages];
	const tally: Tally = {
		useless: 0,
		pauses: 0,
		refusal: undefined,
		usage: undefined,
		calls: '',
		tokens: estimateConversation(start),
	};
	for (let number = 1; number <= modelLimits.turns; number++) {
		if (tally.tokens > model.inputLimit) {
			return tooLong();
		}
		report({ kind: 'turn', number });
		const turn = await deadline.race(model.send({ ...start, messages: [...messages] }, report, deadline.token));
		if (!turn || turn.kind === 'cancelled' || deadline.token.isCancellationRequested) {
			return undefined;
		}
		if (turn.kind === 'failed') {
			return turn;
		}
		tallyAnswer(tally, turn);
		const answer = await reply(loop, turn, tally);
		if (answer?.kind !== 'goOn') {
			return answer;
		}
		messages.push(...answer.messages);
		if (tally.useless >= modelLimits.uselessTurns || tally.pauses > modelLimits.pauses) {
			return describeRefusals(tally.refusal);
		}
	}
	return failed(
		'model.endless',
		`The model did not finish the plan in ${modelLimits.turns} answers.`,
		nothingWritten,
		'Plan fewer changes at a time, or choose another model.',
	);
}

type Answered = Extract<ChatTurn, { readonly kind: 'answered' }>;

function tallyAnswer(tally: Tally, { usage, message }: Answered): void {
	tally.usage = sumUsage(tally.usage, usage);
	tally.tokens += message.calls.reduce((sum, { input }) => sum + estimateTokens(input), estimateTokens(message.text));
	if (usage) {
		// What was counted is more exact than what was estimated, unless the server counts only what was new to it.
		const { input, output, cacheRead = 0, cacheWrite = 0 } = usage;
		const counted = input + output + cacheRead + cacheWrite;
		tally.tokens = counted < tally.tokens / 2 ? tally.tokens : counted;
	}
}

const goOn = 'Nothing is planned until you call “finish”. Go on with the tools, and call it once all edits are made.';

/** What is said after an answer, the answer itself included; or how the plan ends. */
async function reply(
	{ model, bench, deadline, report }: Loop,
	{ stop, message }: Answered,
	tally: Tally,
): Promise<LoopOutcome | { readonly kind: 'goOn'; readonly messages: readonly ChatMessage[] } | undefined> {
	if (message.calls.length === 0 && stop === 'paused') {
		tally.pauses++;
		return { kind: 'goOn', messages: [message] };
	}
	tally.pauses = 0;
	if (message.calls.length === 0) {
		tally.useless++;
		tally.refusal = undefined;
		const said: readonly ChatMessage[] = message.text.trim() === '' && message.raw === undefined ? [] : [message];
		return { kind: 'goOn', messages: [...said, { role: 'user', text: goOn }] };
	}
	const room = model.inputLimit - tally.tokens - reservedTokens(model.inputLimit);
	const answered = await deadline.race(answerCalls(bench, message.calls, room, report, deadline.token));
	if (!answered || deadline.token.isCancellationRequested) {
		return undefined;
	}
	if (answered.kind === 'finished') {
		return { kind: 'finished', finished: answered.finished, usage: tally.usage };
	}
	const isRepeated = tallyCalls(tally, message.calls, answered);
	const said: readonly ChatMessage[] = [message, { role: 'results', results: answered.results }];
	return { kind: 'goOn', messages: isRepeated ? [...said, { role: 'user', text: sameAgain }] : said };
}

const sameAgain =
	'You made the same calls before, and nothing changed since. Do what is left to do, then call “finish”.';

/** @returns Whether the calls are those of the answer before, so that they are of no use. */
function tallyCalls(
	tally: Tally,
	calls: readonly ToolCall[],
	{ isUseful, refusal, tokens }: Extract<AnsweredCalls, { readonly kind: 'answered' }>,
): boolean {
	const made = JSON.stringify(calls.map(({ name, input }) => [name, input]));
	const isRepeated = made === tally.calls;
	tally.calls = made;
	tally.useless = isUseful && !isRepeated ? 0 : tally.useless + 1;
	tally.refusal = refusal ?? (isRepeated ? refuse('model.endless', sameAgain) : tally.refusal);
	tally.tokens += tokens;
	return isRepeated;
}

function tooLong(): Failure {
	const message = 'What the model read and wrote became longer than it can take.';
	return failed(
		'model.context_exceeded',
		message,
		nothingWritten,
		'Plan fewer changes at a time, or choose another model.',
	);
}

function stopped(deadline: Deadline): LoopOutcome {
	return deadline.isOver()
		? failed(
				'model.late',
				'The model did not finish the plan in time.',
				nothingWritten,
				'Plan fewer changes at a time.',
			)
		: { kind: 'cancelled' };
}
