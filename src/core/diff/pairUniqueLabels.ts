import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignRequirements';
import { labelOf } from './labelOf';

/**
 * Pair what is still free, has a label that no other has, and says the same.
 *
 * That is nearly all of a spec with labels, and takes one look at each. Writes into `alignment` and `taken`.
 */
export function pairUniqueLabels(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
	taken: Uint8Array,
): void {
	const old = indexLabels(before, taken);
	if (old.size === 0) {
		return;
	}
	const repeated = repeatedLabels(after);
	for (let index = 0; index < after.length; index++) {
		const requirement = after[index] as Requirement;
		const label = alignment[index] === -1 ? labelOf(requirement) : undefined;
		const partner = label === undefined || repeated.has(label) ? undefined : old.get(label);
		if (partner !== undefined && before[partner]?.text === requirement.text) {
			alignment[index] = partner;
			taken[partner] = 1;
		}
	}
}

/** The index of each label that one requirement has, and which is free. */
function indexLabels(requirements: readonly Requirement[], taken: Uint8Array): ReadonlyMap<string, number> {
	const repeated = repeatedLabels(requirements);
	const indexes = new Map<string, number>();
	for (let index = 0; index < requirements.length; index++) {
		const label = taken[index] === 0 ? labelOf(requirements[index] as Requirement) : undefined;
		if (label !== undefined && !repeated.has(label)) {
			indexes.set(label, index);
		}
	}
	return indexes;
}

/** Labels that may not be the only ones of their kind: the first requirement of a label has it for an id, no other one. */
function repeatedLabels(requirements: readonly Requirement[]): ReadonlySet<string> {
	const repeated = new Set<string>();
	for (const requirement of requirements) {
		const label = labelOf(requirement);
		if (label !== undefined && requirement.id !== label) {
			repeated.add(label);
		}
	}
	return repeated;
}
