import { longestAscending } from '../lines/diffLines';
import type { Alignment } from './alignRequirements';

/** A 1 for each index in the spec that belongs to a longest run of requirements that kept their order, else 0. */
export function findInPlace(alignment: Alignment): Uint8Array {
	const aligned: number[] = [];
	const partners: number[] = [];
	for (let index = 0; index < alignment.length; index++) {
		const partner = alignment[index] ?? -1;
		if (partner !== -1) {
			aligned.push(index);
			partners.push(partner);
		}
	}
	const marks = new Uint8Array(alignment.length);
	for (const position of longestAscending(partners)) {
		marks[aligned[position] ?? 0] = 1;
	}
	return marks;
}
