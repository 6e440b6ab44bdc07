import { type Keyword, keywordAt, keywordCandidates } from './keywordAt';
import type { Inline } from './readInline';

/** Finds the keywords of one text; asked from front to back, all answers together take linear time. */
export class KeywordCursor {
	readonly #text: string;
	readonly #offsets: readonly number[];
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#offsets = findCandidates(text);
	}

	/** Whether the range may hold a keyword; `false` is certain. */
	mayHold(start: number, end: number): boolean {
		this.#moveTo(start);
		return (this.#offsets[this.#at] ?? Infinity) < end;
	}

	/** The first keyword of the range that is not in code, a link target or a comment. */
	first(start: number, end: number, inline: Inline): Keyword | undefined {
		this.#moveTo(start);
		const { hidden } = inline;
		let range = 0;
		for (let at = this.#at; at < this.#offsets.length; at++) {
			const offset = this.#offsets[at] as number;
			if (offset >= end) {
				return undefined;
			}
			while (range < hidden.length && (hidden[range + 1] as number) <= offset) {
				range += 2;
			}
			const visible = range >= hidden.length || offset < (hidden[range] as number);
			const keyword = visible ? keywordAt(this.#text, offset, start, end) : undefined;
			if (keyword) {
				return keyword;
			}
		}
		return undefined;
	}

	#moveTo(start: number): void {
		while (this.#at < this.#offsets.length && (this.#offsets[this.#at] as number) < start) {
			this.#at++;
		}
	}
}

function findCandidates(text: string): readonly number[] {
	const offsets: number[] = [];
	const pattern = new RegExp(keywordCandidates);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		offsets.push(match.index);
	}
	return offsets;
}
