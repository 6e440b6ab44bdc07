import { type Failure, failed, nothingWritten } from '../../failure';
import type { CancellationToken } from '../../host';
import { escapePath } from '../../text/escapePath';
import { grouped } from '../../text/words';
import type { Planner, PlanRequest, PlanResponse } from '../planner';
import type { ChatModel, Conversation } from './chatModel';
import { estimateConversation } from './estimateTokens';
import { modelLimits, reservedTokens } from './modelLimits';
import { modelLoop } from './modelLoop';
import { createOverlay } from './overlay';
import type { PlanningProgress } from './planningProgress';
import { contextText } from './prompt/contextText';
import { systemText } from './prompt/systemText';
import { taskText } from './prompt/taskText';
import { createKeptBack, type KeptBack } from './secrets/keepBack';
import { toolDefinitions } from './tools/toolDefinitions';

export interface ModelPlannerOptions {
	readonly onProgress?: (progress: PlanningProgress) => void;
	/** Tokens of spec, story, file list and likely files; never more than half of what the model takes. */
	readonly contextTokens?: number;
	/** Milliseconds until a plan is given up. */
	readonly duration?: number;
}

/**
 * The planner that asks a model, which works with tools over the workspace in memory.
 *
 * Its id is that of the model's planner. Nothing is offered unless the model finished; keys are kept back and noted.
 */
export function createModelPlanner(model: ChatModel, options: ModelPlannerOptions = {}): Planner {
	return { id: model.info.id, propose: (request, token) => propose(model, options, request, token) };
}

async function propose(
	model: ChatModel,
	options: ModelPlannerOptions,
	request: PlanRequest,
	token: CancellationToken,
): Promise<PlanResponse> {
	const { onProgress = () => {}, duration = modelLimits.duration } = options;
	const keptBack = createKeptBack();
	const asked = await ask(model, { ...options, onProgress }, request, keptBack, token);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	if (asked.kind === 'failed') {
		return asked;
	}
	const bench = { request, overlay: createOverlay(request), keptBack };
	const outcome = await modelLoop(model, asked.conversation, bench, { onProgress, duration }, token);
	if (outcome.kind !== 'finished') {
		return outcome;
	}
	const { kind: _, summary, ...finished } = outcome.finished;
	const notes = [...keptBack.notes(), asked.note];
	return {
		kind: 'proposed',
		planner: model.info,
		...finished,
		...(summary === '' ? {} : { summary }),
		...(outcome.usage ? { usage: outcome.usage } : {}),
		notes,
	};
}

interface Asked {
	readonly kind: 'asked';
	readonly conversation: Conversation;
	/** What a user should know of it. */
	readonly note: string;
}

/** Times that the question is made smaller where it turns out to be too long. */
const attempts = 4;

/** Put the question together so that it fits. */
async function ask(
	model: ChatModel,
	options: ModelPlannerOptions & Required<Pick<ModelPlannerOptions, 'onProgress'>>,
	request: PlanRequest,
	keptBack: KeptBack,
	token: CancellationToken,
): Promise<Asked | Failure> {
	const limit = model.inputLimit - reservedTokens(model.inputLimit);
	let tokens = Math.min(options.contextTokens ?? modelLimits.contextTokens, Math.floor(limit / 2));
	for (let attempt = 0; attempt < attempts && !token.isCancellationRequested; attempt++) {
		const { text, files } = await contextText(request, keptBack, tokens, token);
		const conversation: Conversation = {
			system: systemText,
			context: text,
			tools: toolDefinitions,
			messages: [{ role: 'user', text: taskText(request, keptBack) }],
		};
		const counted = token.isCancellationRequested ? undefined : await model.countTokens?.(conversation, token);
		const size = counted ?? estimateConversation(conversation);
		if (size <= limit) {
			const asking = { kind: 'asking', tokens: size, limit, isEstimate: counted === undefined, files } as const;
			options.onProgress(asking);
			return { kind: 'asked', conversation, note: describeQuestion(asking) };
		}
		tokens = Math.floor(tokens / 3);
	}
	const message = 'The changes and what is around them are too long for the model.';
	return failed(
		'model.context_exceeded',
		message,
		nothingWritten,
		'Plan fewer changes at a time, or choose another model.',
	);
}

/** Paths that are named; of more the number is told. */
const named = 8;

/** How large the question was, and which files were in it from the start. */
function describeQuestion({ tokens, limit, isEstimate, files }: Extract<PlanningProgress, { kind: 'asking' }>): string {
	const size = `${isEstimate ? 'about ' : ''}${grouped(tokens)} of ${grouped(limit)} tokens`;
	const more = files.length > named ? ` and ${files.length - named} more` : '';
	const paths = files.slice(0, named).map(escapePath).join(', ');
	return files.length === 0
		? `The question had ${size}, and the text of no file.`
		: `The question had ${size}, with the text of ${paths}${more}.`;
}
