import { firstRange } from './firstRange';
import { type Keyword, keywordAt, keywordCandidates } from './keywordAt';
import type { Inline } from './readInline';

/** A keyword, and where its main word stands (`MUST`, not the `NOT` around it); `keywordExtent` tells the rest. */
export interface FoundKeyword extends Keyword {
	readonly offset: number;
}

/** Finds the keywords of one text; asked from front to back, all answers together take linear time. */
export class KeywordCursor {
	readonly #text: string;
	readonly #offsets: readonly number[];
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#offsets = findCandidates(text);
	}

	/** Offset of the next word at or after `start` that may be a keyword; infinite where there is none. */
	next(start: number): number {
		while (this.#at < this.#offsets.length && (this.#offsets[this.#at] as number) < start) {
			this.#at++;
		}
		return this.#at < this.#offsets.length ? (this.#offsets[this.#at] as number) : Infinity;
	}

	/** The first keyword of the range that is not in code, a link target or a comment. */
	first(start: number, end: number, inline: Inline): FoundKeyword | undefined {
		this.next(start);
		for (let at = this.#at; at < this.#offsets.length; at++) {
			const offset = this.#offsets[at] as number;
			if (offset >= end) {
				return undefined;
			}
			const isHidden = offset >= inline.clearTo && isIn(inline.hidden, offset);
			const keyword = isHidden ? undefined : keywordAt(this.#text, offset, start, end);
			if (keyword) {
				return { words: keyword.words, level: keyword.level, offset };
			}
		}
		return undefined;
	}
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
