import type { Word } from './word';

/** Slots of the table at first, and at most, powers of two: few specs have many words. */
const fewest = 1 << 11;
/** It starts anew when half of them are taken, so it stays small whatever is read. */
const most = 1 << 16;
/** Longer words are made anew each time, so that the table holds no long texts. */
const longest = 64;

/** Words by their spelling, found without a piece of text being cut out. */
export class WordTable {
	#words: (Word | undefined)[] = new Array(fewest).fill(undefined);
	#count = 0;
	readonly #make: (spelling: string, hash: number) => Word;

	/** @param make Called for each spelling that is met for the first time. */
	constructor(make: (spelling: string, hash: number) => Word) {
		this.#make = make;
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
		const last = this.#words.length - 1;
		let slot = slotOf(hash, last);
		for (let word = this.#words[slot]; word !== undefined; word = this.#words[slot]) {
			if (word.hash === hash && isSpelled(word.spelling, text, start, length)) {
				return word;
			}
			slot = (slot + 1) & last;
		}
		// A copy, because a slice would keep all of its text.
		const word = this.#make([...text.slice(start, end)].join(''), hash);
		if (this.#count * 2 >= this.#words.length) {
			this.#enlarge();
		}
		this.#put(word);
		return word;
	}

	#put(word: Word): void {
		const last = this.#words.length - 1;
		let slot = slotOf(word.hash, last);
		while (this.#words[slot] !== undefined) {
			slot = (slot + 1) & last;
		}
		this.#words[slot] = word;
		this.#count++;
	}

	#enlarge(): void {
		const old = this.#words;
		this.#words = new Array(Math.min(most, old.length * 4)).fill(undefined);
		this.#count = 0;
		for (const word of old.length < most ? old : []) {
			if (word) {
				this.#put(word);
			}
		}
	}
}

/** @param last Number of the last slot. */
function slotOf(hash: number, last: number): number {
	return (hash ^ (hash >>> 15)) & last;
}

function isSpelled(spelling: string, text: string, start: number, length: number): boolean {
	return (
		spelling.length === length &&
		spelling.charCodeAt(0) === text.charCodeAt(start) &&
		spelling.charCodeAt(length - 1) === text.charCodeAt(start + length - 1)
	);
}
