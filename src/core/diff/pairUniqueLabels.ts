import type { Requirement } from '../spec/spec';
import { indexesWhere } from './indexesWhere';
import { type Pairs, pairIfSame } from './pairIfSame';
import { writtenLabel } from './writtenLabel';

/** How many requirements of the baseline are looked at for one that is to come next. */
const lookahead = 4;

/** Going through both lists at once is given up where it finds less than one partner in so many. */
const leastShare = 4;

/**
 * Pair what is still free, has a label that no other has, and says the same.
 *
 * That is nearly all of a spec with labels, and takes a few looks at each.
 */
export function pairUniqueLabels(before: readonly Requirement[], after: readonly Requirement[], pairs: Pairs): void {
	let old = uniqueOnes(before, index => pairs.taken[index] === 0);
	let now = uniqueOnes(after, index => pairs.alignment[index] === -1);
	/** A 1 for what met its partner, be it that that says something else. */
	const [oldMet, nowMet] = [new Uint8Array(before.length), new Uint8Array(after.length)];
	const meet = (index: number, partner: number) => {
		oldMet[partner] = 1;
		nowMet[index] = 1;
		pairIfSame(pairs, before, partner, after, index);
	};
	// What moved mostly kept its order among itself, so it is met on one of the next walks.
	for (let share = 1; share * leastShare >= 1 && now.length > 0 && old.length > 0; ) {
		walk(before, old, after, now, meet);
		const left = now.filter(index => nowMet[index] === 0);
		old = old.filter(partner => oldMet[partner] === 0);
		share = 1 - left.length / now.length;
		now = left;
	}
	const partners = new Map<string, number>();
	for (const partner of now.length > 0 ? old : nothing) {
		partners.set(labelOf(before, partner), partner);
	}
	for (const index of now) {
		const partner = partners.get(labelOf(after, index));
		if (partner !== undefined) {
			meet(index, partner);
		}
	}
}

const nothing = new Int32Array();

/** Go through both lists at once, as most keeps its order. */
function walk(
	before: readonly Requirement[],
	old: Int32Array,
	after: readonly Requirement[],
	now: Int32Array,
	meet: (index: number, partner: number) => void,
): void {
	let next = 0;
	for (let place = 0; place < now.length; place++) {
		const index = now[place] as number;
		const label = labelOf(after, index);
		const end = Math.min(old.length, next + lookahead);
		let at = next;
		while (at < end && labelOf(before, old[at] as number) !== label) {
			at++;
		}
		if (at < end) {
			meet(index, old[at] as number);
			next = at + 1;
		}
	}
}

/** The label of a requirement that has one. */
function labelOf(requirements: readonly Requirement[], index: number): string {
	return writtenLabel(requirements[index] as Requirement) as string;
}

/**
 * Indexes of the requirements that are free and have a label that no other has.
 *
 * The first requirement of a label has it for an id, and no other one has.
 */
function uniqueOnes(requirements: readonly Requirement[], isFree: (index: number) => boolean): Int32Array {
	const repeated = new Set<string>();
	for (let index = 0; index < requirements.length; index++) {
		const requirement = requirements[index] as Requirement;
		const label = writtenLabel(requirement);
		if (label !== undefined && requirement.id !== label) {
			repeated.add(label);
		}
	}
	return indexesWhere(requirements.length, index => {
		const label = isFree(index) ? writtenLabel(requirements[index] as Requirement) : undefined;
		return label !== undefined && !(repeated.size > 0 && repeated.has(label));
	});
}
