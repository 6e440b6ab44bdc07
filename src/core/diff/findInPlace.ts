import { longestAscending } from '../lines/diffLines';
import type { Alignment } from './alignment';
import type { Change } from './change';

/**
 * A 1 for each index in the spec of a requirement that kept its order, else 0.
 *
 * As many as can be of those that did not change otherwise, so that few are told of only for having moved; and then of
 * the others those that still stand between the same ones.
 *
 * @param changes What else changed, by the index in the spec.
 */
export function findInPlace(alignment: Alignment, changes: readonly (Change | undefined)[]): Uint8Array {
	const marks = new Uint8Array(alignment.length);
	const isSame = (index: number) => (alignment[index] as number) >= 0 && changes[index] === undefined;
	markAscending(alignment, indexesWhere(alignment.length, isSame), marks);
	markBetween(alignment, changes, marks);
	return marks;
}

function indexesWhere(length: number, test: (index: number) => boolean): Int32Array {
	const indexes = new Int32Array(length);
	let count = 0;
	for (let index = 0; index < length; index++) {
		if (test(index)) {
			indexes[count++] = index;
		}
	}
	return indexes.subarray(0, count);
}

/** Mark a longest run among some indexes whose partners ascend. */
function markAscending(alignment: Alignment, indexes: Int32Array, marks: Uint8Array): void {
	const partners = indexes.map(index => alignment[index] as number);
	for (const position of longestAscending(partners)) {
		marks[indexes[position] as number] = 1;
	}
}

/** Mark what changed and still has its partner between those of the marked ones around it. */
function markBetween(alignment: Alignment, changes: readonly (Change | undefined)[], marks: Uint8Array): void {
	let low = -1;
	let run: number[] = [];
	for (let index = 0; index <= alignment.length; index++) {
		const isMarked = marks[index] === 1;
		if (isMarked || index === alignment.length) {
			const high = isMarked ? (alignment[index] as number) : Infinity;
			if (run.length > 0) {
				const within = run.filter(at => isBetween(alignment[at] as number, low, high));
				markAscending(alignment, Int32Array.from(within), marks);
				run = [];
			}
			low = high;
		} else if ((alignment[index] as number) >= 0 && changes[index] !== undefined) {
			run.push(index);
		}
	}
}

function isBetween(value: number, low: number, high: number): boolean {
	return low < value && value < high;
}
