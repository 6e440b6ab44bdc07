import type { Duplicate } from '../assignIds';
import type { Problem } from '../spec';
import { createProblem } from './createProblem';

/** Tell the places of ids and names that are used before, which are given in the order of the text. */
export function findDuplicates(text: string, duplicates: readonly Duplicate[]): readonly Problem[] {
	if (duplicates.length === 0) {
		return [];
	}
	const problems: Problem[] = [];
	const lines = new LineIndex(text);
	for (const { label, isName } of duplicates) {
		const { id, start } = label;
		const { line, column } = lines.placeOf(start);
		const rule = isName ? 'duplicate-name' : 'duplicate-id';
		const message = isName
			? `There is a requirement “${id}” before in this spec.`
			: `The id ${id} is used before in this spec.`;
		problems.push(createProblem(rule, 'error', message, line, column, column + id.length));
	}
	return problems;
}

/** Finds lines and columns of ascending offsets, all in one pass over the text. */
class LineIndex {
	readonly #text: string;
	#line = 1;
	#start = 0;

	constructor(text: string) {
		this.#text = text;
	}

	placeOf(offset: number): { readonly line: number; readonly column: number } {
		let feed = this.#text.indexOf('\n', this.#start);
		while (feed >= 0 && feed < offset) {
			this.#line++;
			this.#start = feed + 1;
			feed = this.#text.indexOf('\n', this.#start);
		}
		return { line: this.#line, column: offset - this.#start + 1 };
	}
}
