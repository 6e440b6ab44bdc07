import type { Requirement } from '../../spec/spec';

/** Lines of a statement that are looked at. */
const longestStatement = 1000;

/** Tells which statement a line belongs to. */
export class StatementLines {
	readonly #firsts = new Map<number, number>();

	constructor(requirements: readonly Requirement[]) {
		for (const { line, endLine } of requirements) {
			for (let at = line; at <= Math.min(endLine, line + longestStatement); at++) {
				this.#firsts.set(at, this.#firsts.get(at) ?? line);
			}
		}
	}

	/** The first line of the statement that a line is of; the line itself where it is of none. */
	firstOf(line: number): number {
		return this.#firsts.get(line) ?? line;
	}
}
