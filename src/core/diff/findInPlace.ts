import { longestAscending } from '../lines/diffLines';
import type { Alignment } from './alignRequirements';

/** Indexes in the spec of a longest run of requirements that kept their order. */
export function findInPlace(alignment: Alignment): ReadonlySet<number> {
	const aligned: number[] = [];
	for (let index = 0; index < alignment.length; index++) {
		if (alignment[index] !== -1) {
			aligned.push(index);
		}
	}
	const kept = longestAscending(aligned.map(index => alignment[index] ?? -1));
	return new Set(kept.map(position => aligned[position] ?? -1));
}
