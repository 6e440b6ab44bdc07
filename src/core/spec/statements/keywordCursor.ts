import { COLON, isAsciiLetter } from '../blocks/characters';
import { firstRange } from './firstRange';
import { isInlineMark } from './isInlineMark';
import { type Keyword, keywordAt, keywordCandidates } from './keywordAt';
import { type Inline, readInline } from './readInline';

/** Characters before a keyword that are looked at one by one; in what is longer, marks are looked for all at once. */
const near = 40;

/** A keyword, and where its main word stands (`MUST`, not the `NOT` around it); `keywordExtent` tells the rest. */
export interface FoundKeyword extends Keyword {
	readonly offset: number;
}

/**
 * Finds the keywords of one text, through which it looks on the first question; asked from front to back, all answers
 * together take linear time.
 */
export class KeywordCursor {
	readonly #text: string;
	#offsets: readonly number[] | undefined;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Offset of the next word at or after `start` that may be a keyword; infinite where there is none. */
	next(start: number): number {
		this.#offsets ??= findCandidates(this.#text);
		const offsets = this.#offsets;
		if (this.#at > 0 && (offsets[this.#at - 1] as number) >= start) {
			this.#at = firstFrom(offsets, start);
		}
		while (this.#at < offsets.length && (offsets[this.#at] as number) < start) {
			this.#at++;
		}
		return this.#at < offsets.length ? (offsets[this.#at] as number) : Infinity;
	}

	/**
	 * The first keyword of the range that is not in code, a link target or a comment.
	 *
	 * @param known Where these are, if that is known already; it is found out where it matters.
	 */
	first(start: number, end: number, known?: Inline): FoundKeyword | undefined {
		let inline = known;
		for (let offset = this.next(start), at = this.#at; offset < end; offset = this.#offsetAt(++at)) {
			const keyword = keywordAt(this.#text, offset, start, end);
			if (!keyword) {
				continue;
			}
			if (isClear(this.#text, start, offset, end)) {
				return { words: keyword.words, level: keyword.level, offset };
			}
			inline ??= readInline(this.#text, start, end);
			if (offset < inline.clearTo || !isIn(inline.hidden, offset)) {
				return { words: keyword.words, level: keyword.level, offset };
			}
		}
		return undefined;
	}

	#offsetAt(index: number): number {
		return this.#offsets?.[index] ?? Infinity;
	}
}

/** Whether nothing stands before or right behind a word in which it would not count; `false` is not certain. */
function isClear(text: string, start: number, offset: number, end: number): boolean {
	if (offset - start > near) {
		return false;
	}
	let at = start;
	while (at < offset && !isInlineMark(text.charCodeAt(at))) {
		at++;
	}
	while (at < end && isAsciiLetter(text.charCodeAt(at))) {
		at++;
	}
	return at > offset && text.charCodeAt(at) !== COLON;
}

/** Index of the first of some ascending offsets that is not before another. */
function firstFrom(offsets: readonly number[], start: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] as number) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

function isIn(ranges: readonly number[], offset: number): boolean {
	const range = firstRange(ranges, offset);
	return range < ranges.length && (ranges[range] as number) <= offset;
}

function findCandidates(text: string): readonly number[] {
	const offsets: number[] = [];
	const pattern = new RegExp(keywordCandidates);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		offsets.push(match.index);
	}
	return offsets;
}
