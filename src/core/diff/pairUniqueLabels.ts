import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignment';
import { writtenLabel } from './writtenLabel';

/** How many requirements of the baseline are looked at for one that is to come next. */
const lookahead = 4;

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
	const old = uniqueLabels(before, index => taken[index] === 0);
	const now = uniqueLabels(after, index => alignment[index] === -1);
	const pair = (index: number, partner: number) => {
		if (before[partner]?.text === after[index]?.text) {
			alignment[index] = partner;
			taken[partner] = 1;
		}
	};
	const left = walk(old, now, pair);
	if (left.length > 0) {
		const partners = new Map<string, number>();
		for (const [index, label] of old.entries()) {
			if (label !== undefined && taken[index] === 0) {
				partners.set(label, index);
			}
		}
		for (const index of left) {
			const partner = partners.get(now[index] ?? '');
			if (partner !== undefined) {
				pair(index, partner);
			}
		}
	}
}

/** Go through both lists at once, as most keeps its order. @returns Indexes of labels whose partner was not met. */
function walk(
	old: readonly (string | undefined)[],
	now: readonly (string | undefined)[],
	pair: (index: number, partner: number) => void,
): readonly number[] {
	const left: number[] = [];
	let next = 0;
	for (let index = 0; index < now.length; index++) {
		const label = now[index];
		if (label === undefined) {
			continue;
		}
		while (next < old.length && old[next] === undefined) {
			next++;
		}
		let at = next;
		const end = Math.min(old.length, next + lookahead);
		while (at < end && old[at] !== label) {
			at++;
		}
		if (at < end) {
			pair(index, at);
			next = at + 1;
		} else {
			left.push(index);
		}
	}
	return left;
}

/**
 * The label of each requirement that is free and has one that no other has.
 *
 * The first requirement of a label has it for an id, and no other one has.
 */
function uniqueLabels(
	requirements: readonly Requirement[],
	isFree: (index: number) => boolean,
): readonly (string | undefined)[] {
	const repeated = new Set<string>();
	const labels = requirements.map(requirement => {
		const label = writtenLabel(requirement);
		if (label !== undefined && requirement.id !== label) {
			repeated.add(label);
		}
		return label;
	});
	return labels.map((label, index) =>
		label === undefined || repeated.has(label) || !isFree(index) ? undefined : label,
	);
}
