import { countFeeds } from '../blocks/characters';
import type { Step } from '../spec';
import { sourceText } from './sourceText';

const order: readonly string[] = ['GIVEN', 'WHEN', 'THEN'];
const next = /[,;.]\s+(when|then)(?=[\s,:])/gi;

/**
 * Split a step that is a sentence such as `Given a user, when they come, then they are greeted` into its steps. One
 * whose word has marks of emphasis is left as it is: the others in it had some, too, and were found by them.
 *
 * @param base Offset that its places count from.
 */
export function splitSentenceSteps(text: string, step: Step, base: number): readonly Step[] {
	const hasMarks = step.keywordStart !== step.start;
	let rank = order.indexOf(step.keyword);
	if (hasMarks || rank < 0 || rank === order.length - 1) {
		return [step];
	}
	const sentence = text.slice(base + step.start, base + step.end);
	const steps: Step[] = [];
	let last: Step = step;
	for (const match of sentence.matchAll(next)) {
		const keyword = match[1]?.toUpperCase() ?? '';
		const found = order.indexOf(keyword);
		if (found > rank) {
			const keywordStart = step.start + match.index + match[0].length - keyword.length;
			steps.push(cut(text, last, base, step.start + match.index));
			const line = step.line + countFeeds(text, base + step.start, base + keywordStart);
			const keywordEnd = keywordStart + keyword.length;
			last = { ...step, keyword, line, start: keywordStart, keywordStart, keywordEnd };
			rank = found;
		}
	}
	return [...steps, cut(text, last, base, step.end)];
}

/** The step, ending at a place, with the text that it then has. */
function cut(text: string, step: Step, base: number, end: number): Step {
	return { ...step, end, text: sourceText(text, base + step.keywordEnd, base + end) };
}
