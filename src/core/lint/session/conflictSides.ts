import type { LintProblem } from '../lintProblem';

/** What two statements tell together; the two sides of a merge are not meant to stand together. */
const ofTwo: ReadonlySet<string> = new Set(['duplicate-id', 'duplicate-name', 'duplicate-statement', 'contradiction']);

/** Knows the merge conflicts of a file, and what is only there because both of their sides are. */
export class ConflictSides {
	/** Lines, from 1: three of each conflict, ascending. */
	readonly #markers: readonly number[];

	constructor(markers: readonly number[]) {
		this.#markers = markers;
	}

	get length(): number {
		return this.#markers.length;
	}

	/** Whether a problem of the file at this path is between the sides of a conflict, or likely is where it names no other line. */
	explain({ rule, line, related }: LintProblem, path: string): boolean {
		if (!ofTwo.has(rule) || (related && related.path !== path)) {
			return false;
		}
		const own = this.#sideOf(line);
		const other = related ? this.#sideOf(related.line) : own - 1;
		// The first side of each conflict is even.
		return own >= 0 && Math.abs(own - other) === 1 && own >> 1 === other >> 1;
	}

	/** Twice the index of the conflict that a line stands in, and one more for its second side; -1 for none. */
	#sideOf(line: number): number {
		let [low, high] = [0, this.#markers.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#markers[middle] ?? 0) < line) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		const place = low % 3;
		return place === 0 ? -1 : Math.floor(low / 3) * 2 + place - 1;
	}
}
