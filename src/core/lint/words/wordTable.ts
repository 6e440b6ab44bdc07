import type { Word } from './word';

/** Slots of the table, a power of two; it starts anew when half of them are taken, so it stays small whatever is read. */
const slots = 1 << 16;
/** Longer words are made anew each time, so that the table holds no long texts. */
const longest = 64;

/** Words by their spelling, found without a piece of text being cut out. */
export class WordTable {
	#spellings: (string | undefined)[] = [];
	#words: (Word | undefined)[] = [];
	#count = 0;
	readonly #make: (spelling: string) => Word;

	/** @param make Called for each spelling that is met for the first time. */
	constructor(make: (spelling: string) => Word) {
		this.#make = make;
		this.#clear();
	}

	/** The word that stands in a text from `start` to `end`; equal spellings have equal hashes. */
	find(text: string, start: number, end: number, hash: number): Word {
		const length = end - start;
		if (length > longest) {
			return this.#make(text.slice(start, start + longest));
		}
		let slot = (hash ^ (hash >>> 15)) & (slots - 1);
		for (let spelling = this.#spellings[slot]; spelling !== undefined; spelling = this.#spellings[slot]) {
			if (spelling.length === length && text.startsWith(spelling, start)) {
				return this.#words[slot] as Word;
			}
			slot = (slot + 1) & (slots - 1);
		}
		return this.#add(slot, text.slice(start, end));
	}

	#add(slot: number, slice: string): Word {
		if (this.#count * 2 >= slots) {
			this.#clear();
		}
		// A copy, because a slice would keep all of its text.
		const spelling = [...slice].join('');
		const word = this.#make(spelling);
		this.#spellings[slot] = spelling;
		this.#words[slot] = word;
		this.#count++;
		return word;
	}

	#clear(): void {
		this.#spellings = new Array(slots).fill(undefined);
		this.#words = new Array(slots).fill(undefined);
		this.#count = 0;
	}
}
