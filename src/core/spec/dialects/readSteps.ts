import { countFeeds, LF, skipSpaces, skipSpacesBack } from '../blocks/characters';
import type { Step } from '../spec';
import { readStepWord, type StepWord } from './readStepWord';
import { sourceText } from './sourceText';

/** A passage that steps are read from. */
export interface Passage {
	readonly start: number;
	readonly end: number;
	/** Of its start, from 1. */
	readonly line: number;
}

/** What the places and lines of steps count from. */
export interface Origin {
	/** Offset that places count from. */
	readonly base: number;
	/** How many lines further down the text stands in its spec. */
	readonly lines: number;
}

/**
 * Read the steps of an item or a paragraph, and add them.
 *
 * A step starts with a word such as `**WHEN**` at the start of the passage, at that of a line of a paragraph, or
 * anywhere where the word is bold. What stands before the first is a step without a keyword.
 */
export function readSteps(text: string, passage: Passage, origin: Origin, byLine: boolean, steps: Step[]): void {
	const { start, end } = passage;
	let line = passage.line + origin.lines;
	let from = start;
	let word = readStepWord(text, start, end);
	const part = text.slice(word?.after ?? start, end);
	const marks = byLine ? boldOrLine : bold;
	marks.lastIndex = 0;
	for (let match = marks.exec(part); match; match = marks.exec(part)) {
		const found = end - part.length + match.index;
		const at = text.charCodeAt(found) === LF ? skipSpaces(text, found, end) : found;
		const next = at > from ? readStepWord(text, at, end) : undefined;
		if (next) {
			pushStep(text, from, skipSeparatorsBack(text, from, at), word, line, origin.base, steps);
			line += countFeeds(text, from, at);
			from = at;
			word = next;
		}
	}
	pushStep(text, from, skipSpacesBack(text, from, end), word, line, origin.base, steps);
}

const bold = /\*\*(?=[GgWwTtAaBb])/g;
const boldOrLine = /\*\*(?=[GgWwTtAaBb])|\n/g;

function pushStep(
	text: string,
	start: number,
	end: number,
	word: StepWord | undefined,
	line: number,
	base: number,
	steps: Step[],
): void {
	const source = sourceText(text, skipSpaces(text, word?.after ?? start, end), end);
	if (!word && source === '') {
		return;
	}
	steps.push({
		keyword: word?.keyword ?? '',
		text: source,
		line,
		start: start - base,
		end: end - base,
		keywordStart: word ? word.start - base : -1,
		keywordEnd: word ? word.end - base : -1,
	});
}

/** The end of a step before another one on its line: without the comma between them. */
function skipSeparatorsBack(text: string, start: number, end: number): number {
	const to = skipSpacesBack(text, start, end);
	return to > start && ',;'.includes(text.charAt(to - 1)) ? skipSpacesBack(text, start, to - 1) : to;
}
