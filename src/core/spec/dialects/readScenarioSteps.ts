import { type BlockList, kindCodes } from '../blocks/blockList';
import type { Step } from '../spec';
import { type Origin, type Passage, readSteps } from './readSteps';
import { readStepWord } from './readStepWord';
import { sourceText } from './sourceText';

/**
 * Read the steps of a scenario from the blocks that it has under its heading: each item and paragraph is one or more.
 *
 * Nothing is dropped: nested lists belong to the step that they stand in, and code, tables and the like to the one
 * before them.
 */
export function readScenarioSteps(
	text: string,
	blocks: BlockList,
	start: number,
	end: number,
	origin: Origin,
): readonly Step[] {
	const steps: Step[] = [];
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		if (blocks.parent(index) >= 0 || kind === kindCodes.comment || kind === kindCodes.rule) {
			continue;
		}
		const isItem = kind === kindCodes.item;
		const hasContent = isItem && index + 1 < end && blocks.parent(index + 1) === index;
		const from = hasContent ? blocks.start(index + 1) : blocks.start(index);
		const passage = { start: from, end: blocks.end(index), line: blocks.line(index) };
		const last = steps.at(-1);
		const isSteps = isItem || (kind === kindCodes.paragraph && !isAfterword(text, passage, origin, steps));
		if (isSteps || (!last && kind !== kindCodes.table)) {
			readSteps(text, passage, origin, !isItem, steps);
		} else if (!last) {
			steps.push(wholeStep(text, passage, origin));
		} else {
			const added = sourceText(text, passage.start, passage.end);
			steps[steps.length - 1] = { ...last, text: `${last.text} ${added}`, end: passage.end - origin.base };
		}
	}
	return steps;
}

/** Whether a paragraph is a sentence below steps that say all, which begins with a word of steps like any other: “When …”. */
function isAfterword(text: string, { start, end }: Passage, { base }: Origin, steps: readonly Step[]): boolean {
	const word = steps.length > 0 ? readStepWord(text, start, end) : undefined;
	const isPlain = word !== undefined && word.start === start && text.slice(start, word.end) !== word.keyword;
	return isPlain && steps.some(step => step.keyword === 'THEN' && isMarked(text, step, base));
}

/** Whether the word of a step has emphasis or is in upper case. */
function isMarked(text: string, { keyword, start, keywordStart, keywordEnd }: Step, base: number): boolean {
	return keywordStart > start || text.slice(base + keywordStart, base + keywordEnd) === keyword;
}

/** What has no steps in it, such as a table, in which a bold word is one of the text. */
function wholeStep(text: string, { start, end, line }: Passage, { base, lines }: Origin): Step {
	return {
		keyword: '',
		text: sourceText(text, start, end),
		line: line + lines,
		start: start - base,
		end: end - base,
		keywordStart: -1,
		keywordEnd: -1,
	};
}
