import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignRequirements';
import { labelOf } from './labelOf';

const repeated = -1;

/**
 * Pair what is still free, has a label that no other free one has, and says the same.
 *
 * That is nearly all of a spec with labels, and takes one look at each. Writes into `alignment` and `taken`.
 */
export function pairUniqueLabels(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
	taken: Uint8Array,
): void {
	const old = indexLabels(before, index => taken[index] === 0);
	if (old.size === 0) {
		return;
	}
	for (const [label, index] of indexLabels(after, at => alignment[at] === -1)) {
		const partner = index === repeated ? repeated : (old.get(label) ?? repeated);
		if (partner !== repeated && before[partner]?.text === after[index]?.text) {
			alignment[index] = partner;
			taken[partner] = 1;
		}
	}
}

/** The index of each label; `repeated` for one that several have. */
function indexLabels(
	requirements: readonly Requirement[],
	isFree: (index: number) => boolean,
): ReadonlyMap<string, number> {
	const indexes = new Map<string, number>();
	for (let index = 0; index < requirements.length; index++) {
		const label = isFree(index) ? labelOf(requirements[index] as Requirement) : undefined;
		if (label !== undefined) {
			indexes.set(label, indexes.has(label) ? repeated : index);
		}
	}
	return indexes;
}
