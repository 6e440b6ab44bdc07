import type { Requirement } from '../spec/spec';
import { hasSameSource } from './hasSameSource';

/** Which requirements of two specs are paired so far. */
export interface Pairs {
	/** For each requirement of the spec, the index of its partner in the baseline, or -1. */
	readonly alignment: Int32Array;
	/** A 1 for each requirement of the baseline that has a partner. */
	readonly taken: Uint8Array;
	/** A 1 for each requirement of the spec that is known to have the lines of its partner. */
	readonly alike: Uint8Array;
}

/** Pair a requirement of the spec with one of the baseline where both have the same text. @returns Whether they have. */
export function pairIfSame(
	pairs: Pairs,
	before: readonly Requirement[],
	partner: number,
	after: readonly Requirement[],
	index: number,
): boolean {
	const [old, now] = [before[partner] as Requirement, after[index] as Requirement];
	const isAlike = hasSameSource(old, now);
	if (!isAlike && old.text !== now.text) {
		return false;
	}
	pairs.alignment[index] = partner;
	pairs.taken[partner] = 1;
	pairs.alike[index] = isAlike ? 1 : 0;
	return true;
}
