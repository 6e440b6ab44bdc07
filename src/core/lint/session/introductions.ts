/** What a list comes after: a text that may say who it is about, none, or what stands in front of the part of the file. */
export type Introduction = 'text' | 'none' | 'open';

/** Tells what the lists of a text come after; asked from front to back, it looks at each line once. */
export class Introductions {
	readonly #text: string;
	/** What was asked last, from which on nothing is known. */
	#offset = 0;
	#known: Introduction = 'open';

	constructor(text: string) {
		this.#text = text;
	}

	/** What the line that begins at an offset comes after, lists and what is indented left out. */
	before(offset: number): Introduction {
		const text = this.#text;
		for (let end = offset - 1; end >= this.#offset; ) {
			const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
			const line = text.slice(start, Math.min(end, start + longestMark));
			if (line.trim() !== '' && !/^(?:\s|(?:[-*+]|\d{1,9}[.)])\s)/.test(line)) {
				this.#known = line.startsWith('#') ? 'none' : 'text';
				break;
			}
			end = start - 1;
		}
		this.#offset = offset;
		return this.#known;
	}
}

/** A line shows by so many characters what it is. */
const longestMark = 200;
