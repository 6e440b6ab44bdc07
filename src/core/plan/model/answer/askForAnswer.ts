import type { CancellationToken } from '../../../host';
import type { PlanRequest } from '../../planner';
import { estimateTokens } from '../estimateTokens';
import { contextText } from '../prompt/contextText';
import { fenced } from '../prompt/fenced';
import { taskText } from '../prompt/taskText';
import type { KeptBack } from '../secrets/keepBack';
import { answerSystemText } from './answerSystemText';

/** What a model is asked that has no tools. */
export interface AnswerQuestion {
	readonly system: string;
	/** Spec, story, files and task; what is in it of files has no keys. */
	readonly text: string;
	/** Tokens of both, estimated. */
	readonly tokens: number;
	/** Paths of the files whose text is in it. */
	readonly files: readonly string[];
	/** Those of them of which nothing was kept back. */
	readonly wholeFiles: readonly string[];
}

/** Put the question together, in about as many tokens of context as it may have. */
export async function askForAnswer(
	request: PlanRequest,
	keptBack: KeptBack,
	contextTokens: number,
	token: CancellationToken,
): Promise<AnswerQuestion> {
	const context = await contextText(request, keptBack, contextTokens, token, true);
	const text = `${context.text}\n\n${taskText(request, keptBack)}`;
	const tokens = estimateTokens(answerSystemText) + estimateTokens(text);
	const { files, wholeFiles } = context;
	return { system: answerSystemText, text, tokens, files, wholeFiles };
}

/** UTF-16 units of an answer that is shown again. */
const shownUnits = 400_000;

/** The same question once more, after an answer that was refused. */
export function askAgain({ text }: AnswerQuestion, answer: string, reason: string): string {
	const shown = answer.length > shownUnits ? [] : ['Your answer before:', fenced(answer)];
	return [text, '# Your answer before was refused', ...shown, reason, 'Hand in the whole plan again, put right.'].join(
		'\n\n',
	);
}
