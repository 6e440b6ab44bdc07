import { COLON, isAsciiLetter, isSpace, STAR, UNDERSCORE } from '../blocks/characters';

/** The word that a step starts with. */
export interface StepWord {
	/** In upper case. */
	readonly keyword: string;
	/** Offsets of the word without its marks. */
	readonly start: number;
	readonly end: number;
	/** Offset after the marks and a colon. */
	readonly after: number;
}

const words = ['GIVEN', 'WHEN', 'THEN', 'AND', 'BUT'] as const;
const longest = 5;
const mostMarks = 3;
/** What tells a capital letter of ASCII from the small one. */
const caseBit = 32;

/**
 * The word of a step at an offset: `**GIVEN**`, `*When*:`, `Then`; `undefined` where there is none.
 *
 * Without emphasis it must begin with a capital letter.
 */
export function readStepWord(text: string, at: number, end: number): StepWord | undefined {
	const start = skipMarks(text, at, Math.min(end, at + mostMarks));
	const marks = start - at;
	let wordEnd = start;
	while (wordEnd < end && wordEnd - start <= longest && isAsciiLetter(text.charCodeAt(wordEnd))) {
		wordEnd++;
	}
	const keyword = wordAt(text, start, wordEnd);
	if (!keyword || (marks === 0 && text.charCodeAt(start) !== keyword.charCodeAt(0))) {
		return undefined;
	}
	const inner = skipColon(text, wordEnd, end);
	const closed = skipMarks(text, inner, Math.min(end, inner + marks));
	if (closed - inner !== marks) {
		return undefined;
	}
	const after = skipColon(text, closed, end);
	const isApart =
		after === end || isSpace(text.charCodeAt(after)) || (marks > 0 && !isAsciiLetter(text.charCodeAt(after)));
	return isApart ? { keyword, start, end: wordEnd, after } : undefined;
}

function wordAt(text: string, start: number, end: number): string | undefined {
	for (const word of words) {
		if (word.length === end - start && isWord(text, start, word)) {
			return word;
		}
	}
	return undefined;
}

/** Whether a word, of as many letters, stands at an offset in whatever case. */
function isWord(text: string, start: number, word: string): boolean {
	let at = 0;
	while (at < word.length && (text.charCodeAt(start + at) & ~caseBit) === word.charCodeAt(at)) {
		at++;
	}
	return at === word.length;
}

function skipMarks(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && (text.charCodeAt(at) === STAR || text.charCodeAt(at) === UNDERSCORE)) {
		at++;
	}
	return at;
}

function skipColon(text: string, at: number, end: number): number {
	return at < end && text.charCodeAt(at) === COLON ? at + 1 : at;
}
