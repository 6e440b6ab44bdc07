import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { Usage } from '../../core/history/record';
import type { CancellationToken } from '../../core/host';
import { type AnswerQuestion, askAgain, askForAnswer } from '../../core/plan/model/answer/askForAnswer';
import type { ReplayRules } from '../../core/plan/model/answer/replayEdits';
import { takeAnswer } from '../../core/plan/model/answer/takeAnswer';
import { describeRefusals } from '../../core/plan/model/describeRefusals';
import type { Effort } from '../../core/plan/model/effort';
import { modelLimits } from '../../core/plan/model/modelLimits';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import { isKeyFile } from '../../core/plan/model/secrets/isKeyFile';
import { createKeptBack, type KeptBack } from '../../core/plan/model/secrets/keepBack';
import { sumUsage } from '../../core/plan/model/sumUsage';
import type { Finished } from '../../core/plan/model/tools/checkFinish';
import type { Planner, PlanRequest, PlanResponse } from '../../core/plan/planner';
import type { RunProgram } from '../../core/program';
import { count } from '../../core/text/words';
import { askClaudeCode } from './askClaudeCode';
import { checkClaudeCode } from './checkClaudeCode';

export interface ClaudeCodeOptions {
	/** Absolute path of `claude`, from the user's own settings or PATH; never one that a repository brought along. */
	readonly executable: string;
	/** As Claude Code knows it; its usual one where absent. */
	readonly model?: string;
	readonly effort?: Effort;
	/** Runs programs in an empty folder, away from the repository. */
	readonly run: RunProgram;
	readonly onProgress?: (progress: PlanningProgress) => void;
}

/** Id of the planner. */
const claudeCodeId = 'claude-code';

/** Times that a refused plan is sent back. */
const corrections = 2;

/**
 * The planner that asks the user's own Claude Code, shut in: it has no tools, sees no file of the project but those that
 * it is shown, and no settings of the project; the answer passes the same checks as any plan.
 *
 * Cancelled, it ends the program at once. What it could not do is said; no part of an answer is offered.
 */
export function createClaudeCodePlanner(options: ClaudeCodeOptions): Planner {
	return { id: claudeCodeId, propose: (request, token) => propose(options, request, token) };
}

async function propose(
	options: ClaudeCodeOptions,
	request: PlanRequest,
	token: CancellationToken,
): Promise<PlanResponse> {
	const checked = await checkClaudeCode(options.executable, options.run, token);
	if (checked.kind !== 'usable') {
		return checked;
	}
	const keptBack = createKeptBack();
	const question = await askForAnswer(request, keptBack, modelLimits.wholeContextTokens, token);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	options.onProgress?.({
		kind: 'asking',
		tokens: question.tokens,
		limit: modelLimits.wholeQuestionTokens,
		isEstimate: true,
		files: question.files,
	});
	const outcome =
		question.tokens > modelLimits.wholeQuestionTokens ? tooLong() : await converse(options, request, question, token);
	return outcome.kind === 'planned' ? toProposal(outcome, question, keptBack) : outcome;
}

interface Planned {
	readonly kind: 'planned';
	readonly finished: Finished;
	readonly model: string | undefined;
	readonly usage: Usage | undefined;
}

/** Ask until an answer holds, a bounded number of times. */
async function converse(
	{ executable, model, effort, run, onProgress = () => {} }: ClaudeCodeOptions,
	request: PlanRequest,
	question: AnswerQuestion,
	token: CancellationToken,
): Promise<Planned | { readonly kind: 'cancelled' } | Failure> {
	const rules = shownOnly(question);
	let { text } = question;
	let usage: Usage | undefined;
	for (let round = 0; ; round++) {
		const asked = { executable, model, effort, system: question.system, text };
		const answer = await askClaudeCode(asked, run, onProgress, token);
		if (answer.kind !== 'answered') {
			return answer;
		}
		usage = sumUsage(usage, answer.usage);
		const taken = await takeAnswer(request, answer.text, rules);
		if (token.isCancellationRequested) {
			return { kind: 'cancelled' };
		}
		if (taken.kind === 'finished') {
			return { kind: 'planned', finished: taken, model: answer.model ?? model, usage };
		}
		if (round >= corrections) {
			return describeRefusals(taken);
		}
		text = askAgain(question, answer.text, taken.message);
	}
}

/** A file that it was not shown, or not all of it, is not written over: what stands in it would be lost unseen. */
function shownOnly({ wholeFiles }: AnswerQuestion): ReplayRules {
	const shown = new Set(wholeFiles);
	return {
		refuse: (path, what) => {
			if (isKeyFile(path)) {
				return 'This file is kept back from you, since its name says that it holds keys. Leave it as it is.';
			}
			return what === 'text' && !shown.has(path)
				? 'You were not shown all of the text of this file, so it keeps it. List what needs it as unresolved.'
				: undefined;
		},
	};
}

function toProposal(
	{ finished: { kind: _, summary, ...finished }, model, usage }: Planned,
	{ files }: AnswerQuestion,
	keptBack: KeptBack,
): PlanResponse {
	return {
		kind: 'proposed',
		planner: { id: claudeCodeId, ...(model === undefined ? {} : { model }) },
		...finished,
		...(summary === '' ? {} : { summary }),
		...(usage ? { usage } : {}),
		notes: [
			files.length === 0
				? 'Claude Code was shown no file, and cannot look for any.'
				: `Claude Code was shown the text of ${count(files.length, 'file')}, and cannot look at others.`,
			...keptBack.notes(),
		],
	};
}

function tooLong(): Failure {
	return failed(
		'model.context_exceeded',
		'The changes and what is around them are too long for one question.',
		nothingWritten,
		'Plan fewer requirements at a time, or choose another planner.',
	);
}
