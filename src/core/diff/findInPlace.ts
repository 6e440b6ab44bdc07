import { longestAscending } from '../lines/diffLines';
import type { Alignment } from './alignRequirements';

/** Indexes in the spec of a longest run of requirements that kept their order. */
export function findInPlace(alignment: Alignment): ReadonlySet<number> {
	const aligned = Array.from(alignment.keys()).filter(index => alignment[index] !== -1);
	const kept = longestAscending(aligned.map(index => alignment[index] ?? -1));
	return new Set(kept.map(position => aligned[position] ?? -1));
}
