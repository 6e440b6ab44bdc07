import { longestAscending } from '../lines/diffLines';
import type { Alignment } from './alignment';
import type { Change } from './change';
import { indexesWhere } from './indexesWhere';

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

/** Mark a longest run among some indexes whose partners ascend. */
function markAscending(alignment: Alignment, indexes: Int32Array, marks: Uint8Array): void {
	if (indexes.length === 1) {
		marks[indexes[0] as number] = 1;
		return;
	}
	const partners = indexes.map(index => alignment[index] as number);
	for (const position of longestAscending(partners)) {
		marks[indexes[position] as number] = 1;
	}
}

/** Mark what changed and still has its partner between those of the marked ones around it. */
function markBetween(alignment: Alignment, changes: readonly (Change | undefined)[], marks: Uint8Array): void {
	let low = -1;
	const run: number[] = [];
	for (let index = 0; index <= alignment.length; index++) {
		const isMarked = marks[index] === 1;
		if (isMarked || index === alignment.length) {
			const high = isMarked ? (alignment[index] as number) : beyondAll;
			if (run.length > 0) {
				markAscending(alignment, betweenOnes(alignment, run, low, high), marks);
				run.length = 0;
			}
			low = high;
		} else if ((alignment[index] as number) >= 0 && changes[index] !== undefined) {
			run.push(index);
		}
	}
}

/** Those of some indexes whose partners lie between two others. */
function betweenOnes(alignment: Alignment, indexes: readonly number[], low: number, high: number): Int32Array {
	return Int32Array.from(indexes.filter(at => low < (alignment[at] as number) && (alignment[at] as number) < high));
}

/** More than any index. */
const beyondAll = 2 ** 31 - 1;
