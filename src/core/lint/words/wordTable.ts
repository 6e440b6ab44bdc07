import type { Word } from './word';

/** Slots of the table, a power of two; it starts anew when half of them are taken, so it stays small whatever is read. */
const slots = 1 << 16;
/** Longer words are made anew each time, so that the table holds no long texts. */
const longest = 64;

/** Words by their spelling, found without a piece of text being cut out. */
export class WordTable {
	#words: (Word | undefined)[] = [];
	#count = 0;
	readonly #make: (spelling: string, hash: number) => Word;

	/** @param make Called for each spelling that is met for the first time. */
	constructor(make: (spelling: string, hash: number) => Word) {
		this.#make = make;
		this.#clear();
	}

	/**
	 * The word that stands in a text from `start` to `end`.
	 *
	 * Two spellings are taken for one where hash, length, first and last character are the same, which is as good as never.
	 */
	find(text: string, start: number, end: number, hash: number): Word {
		const length = end - start;
		if (length > longest) {
			return this.#make(text.slice(start, start + longest), hash);
		}
		let slot = (hash ^ (hash >>> 15)) & (slots - 1);
		for (let word = this.#words[slot]; word !== undefined; word = this.#words[slot]) {
			if (word.hash === hash && isSpelled(word.spelling, text, start, length)) {
				return word;
			}
			slot = (slot + 1) & (slots - 1);
		}
		return this.#add(slot, text.slice(start, end), hash);
	}

	#add(slot: number, slice: string, hash: number): Word {
		if (this.#count * 2 >= slots) {
			this.#clear();
		}
		// A copy, because a slice would keep all of its text.
		const word = this.#make([...slice].join(''), hash);
		this.#words[slot] = word;
		this.#count++;
		return word;
	}

	#clear(): void {
		this.#words = new Array(slots).fill(undefined);
		this.#count = 0;
	}
}

function isSpelled(spelling: string, text: string, start: number, length: number): boolean {
	return (
		spelling.length === length &&
		spelling.charCodeAt(0) === text.charCodeAt(start) &&
		spelling.charCodeAt(length - 1) === text.charCodeAt(start + length - 1)
	);
}
