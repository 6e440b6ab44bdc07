import { DASH, isAsciiLetter, isDigit, LF, SPACE, STAR, TAB, UNDERSCORE } from '../blocks/characters';
import type { Level } from '../spec';

/** A normative keyword: the words as RFC 2119 spells them, and what they mean. */
export interface Keyword {
	/** Such as `MUST`, `SHALL NOT`, `NOT RECOMMENDED`. */
	readonly words: string;
	readonly level: Level;
}

/** Matches the words that can be, or be part of, a keyword. What is one, `keywordAt` decides. */
export const keywordCandidates = /MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL/g;

/** What a word means alone and with `NOT`, and on which side that stands. */
interface Word {
	readonly alone: Keyword;
	readonly negated: Keyword;
	readonly notFirst: boolean;
}

const must = { alone: keyword('MUST', 'MUST'), negated: keyword('MUST NOT', 'MUST NOT'), notFirst: false };
const shall = { alone: keyword('SHALL', 'MUST'), negated: keyword('SHALL NOT', 'MUST NOT'), notFirst: false };
const should = { alone: keyword('SHOULD', 'SHOULD'), negated: keyword('SHOULD NOT', 'SHOULD NOT'), notFirst: false };
const may = { alone: keyword('MAY', 'MAY'), negated: keyword('MAY NOT', 'MAY'), notFirst: false };
const required = { alone: keyword('REQUIRED', 'MUST'), negated: keyword('NOT REQUIRED', 'MAY'), notFirst: true };
const recommended = {
	alone: keyword('RECOMMENDED', 'SHOULD'),
	negated: keyword('NOT RECOMMENDED', 'SHOULD NOT'),
	notFirst: true,
};
const optional = { alone: keyword('OPTIONAL', 'MAY'), negated: keyword('NOT OPTIONAL', 'MUST'), notFirst: true };

/** The words by their length, by which they are looked for: quicker than by a piece of the text. */
const words: readonly (readonly Word[])[] = Array.from({ length: recommended.alone.words.length + 1 }, (_, length) =>
	[must, shall, should, may, required, recommended, optional].filter(word => word.alone.words.length === length),
);

/** The word that is all of the text from `start` to `end`. */
function wordAt(text: string, start: number, end: number): Word | undefined {
	const candidates = words[end - start];
	for (let index = 0; candidates && index < candidates.length; index++) {
		const word = candidates[index] as Word;
		if (text.startsWith(word.alone.words, start)) {
			return word;
		}
	}
	return undefined;
}

function keyword(spelling: string, level: Level): Keyword {
	return { words: spelling, level };
}

/**
 * The keyword whose main word starts at `offset`, or `undefined` where it is only part of a longer word
 * (`MUST_NOT_X`, `MUST-HAVE`).
 *
 * `NOT` belongs to it across emphasis marks and one line end (`**MUST** NOT`), within `start` and `end`.
 */
export function keywordAt(text: string, offset: number, start: number, end: number): Keyword | undefined {
	let wordEnd = offset;
	while (wordEnd < end && isUpper(text.charCodeAt(wordEnd))) {
		wordEnd++;
	}
	const word = wordAt(text, offset, wordEnd);
	if (!word || joinsBefore(text, offset, start) || joinsAfter(text, wordEnd, end)) {
		return undefined;
	}
	const isNegated = word.notFirst ? notBefore(text, offset, start) : notAfter(text, wordEnd, end);
	return isNegated ? word.negated : word.alone;
}

function notAfter(text: string, from: number, end: number): boolean {
	let at = skipMarks(text, from, end);
	const gap = at;
	for (let feeds = 0; at < end && isGap(text.charCodeAt(at)) && feeds < 2; at++) {
		feeds += text.charCodeAt(at) === LF ? 1 : 0;
	}
	if (at === gap) {
		return false;
	}
	at = skipMarks(text, at, end);
	return at + 3 <= end && text.startsWith('NOT', at) && !joinsAfter(text, at + 3, end);
}

function notBefore(text: string, from: number, start: number): boolean {
	let at = skipMarksBack(text, from, start);
	const gap = at;
	for (let feeds = 0; at > start && isGap(text.charCodeAt(at - 1)) && feeds < 2; at--) {
		feeds += text.charCodeAt(at - 1) === LF ? 1 : 0;
	}
	if (at === gap) {
		return false;
	}
	at = skipMarksBack(text, at, start);
	return at - 3 >= start && text.startsWith('NOT', at - 3) && !joinsBefore(text, at - 3, start);
}

function joinsBefore(text: string, offset: number, start: number): boolean {
	const at = skipMarksBack(text, offset, start);
	if (at === start) {
		return false;
	}
	const code = text.charCodeAt(at - 1);
	return isWordCode(code) || (code === DASH && (at - 2 < start || text.charCodeAt(at - 2) !== DASH));
}

function joinsAfter(text: string, offset: number, end: number): boolean {
	let at = skipMarks(text, offset, end);
	if (at + 1 < end && text.startsWith('\\_', at)) {
		at = skipMarks(text, at + 1, end);
	}
	if (at >= end) {
		return false;
	}
	const code = text.charCodeAt(at);
	return isWordCode(code) || (code === DASH && (at + 1 >= end || text.charCodeAt(at + 1) !== DASH));
}

function skipMarks(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isMark(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function skipMarksBack(text: string, from: number, start: number): number {
	let at = from;
	while (at > start && isMark(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

function isMark(code: number): boolean {
	return code === STAR || code === UNDERSCORE;
}

function isGap(code: number): boolean {
	return code === SPACE || code === LF || code === TAB || code === 0xa0 || code === 0x3000;
}

function isUpper(code: number): boolean {
	return code >= 65 && code <= 90;
}

/** Letters of scripts that put blanks between words; a keyword may stand right beside Chinese or Japanese text. */
function isWordCode(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7);
}
