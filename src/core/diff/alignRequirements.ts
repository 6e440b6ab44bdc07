import { statementSlug } from '../spec/readableId';
import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignment';
import { alignSimilar } from './alignSimilar';
import { indexesWhere } from './indexesWhere';
import { type Pairs, pairIfSame } from './pairIfSame';
import { pairUniqueLabels } from './pairUniqueLabels';
import { createKeys } from './requirementKeys';
import { writtenLabel } from './writtenLabel';

/**
 * Find which requirements of two specs are the same one.
 *
 * In this order, duplicates paired in the order of the file: the same at both ends of the file, same label and text,
 * same section and text, same text, same label, similar, and in the same section the same words but for literals. A
 * label is what the author wrote: an explicit id or a name. Near linear in the number of requirements.
 */
export function alignRequirements(before: readonly Requirement[], after: readonly Requirement[]): Alignment {
	return pairRequirements(before, after).alignment;
}

/** What `alignRequirements` finds, and which of the pairs are known to have the same lines. */
export function pairRequirements(before: readonly Requirement[], after: readonly Requirement[]): Pairs {
	const alignment: Alignment = new Int32Array(after.length).fill(-1);
	const taken = new Uint8Array(before.length);
	const pairs: Pairs = { alignment, taken, alike: new Uint8Array(after.length) };
	pairEqualEnds(before, after, pairs);
	pairUniqueLabels(before, after, pairs);
	if (!alignment.includes(-1) || !taken.includes(0)) {
		return pairs;
	}
	const old = indexesWhere(before.length, index => taken[index] === 0);
	const now = indexesWhere(after.length, index => alignment[index] === -1);
	const free: Free = { alignment, taken, old, now };
	const keysOf = createKeys();
	const oldKeys = Array.from(old, index => keysOf(before[index] as Requirement));
	const newKeys = Array.from(now, index => keysOf(after[index] as Requirement));
	for (const key of ['labelAndText', 'sectionAndText', 'text', 'label'] as const) {
		pairEqual(
			free,
			place => oldKeys[place]?.[key],
			place => newKeys[place]?.[key],
		);
	}
	alignSimilar(before, after, alignment, taken);
	pairEqual(
		free,
		place => withoutLiterals(before[old[place] as number] as Requirement),
		place => withoutLiterals(after[now[place] as number] as Requirement),
	);
	return pairs;
}

/** What stays of a statement without label where only its strings and numbers change, in its section. */
function withoutLiterals(requirement: Requirement): string | undefined {
	return writtenLabel(requirement) === undefined
		? `${requirement.section.join('\n')}\n\n${statementSlug(requirement.text)}`
		: undefined;
}

/** Pair what both begin with, and what both end with: of duplicates, those that stayed in their place. */
function pairEqualEnds(before: readonly Requirement[], after: readonly Requirement[], pairs: Pairs): void {
	const limit = Math.min(before.length, after.length);
	const pairEnd = (index: number, partner: number) =>
		hasSamePlace(before[partner] as Requirement, after[index] as Requirement) &&
		pairIfSame(pairs, before, partner, after, index);
	let head = 0;
	while (head < limit && pairEnd(head, head)) {
		head++;
	}
	let index = after.length - 1;
	let partner = before.length - 1;
	while (index >= head && partner >= head && pairEnd(index, partner)) {
		index--;
		partner--;
	}
}

/** Whether both go by the same label in the same section. */
function hasSamePlace(a: Requirement, b: Requirement): boolean {
	return (
		a.name === b.name &&
		a.explicitId === b.explicitId &&
		a.section.length === b.section.length &&
		a.section.every((title, index) => title === b.section[index])
	);
}

/** Indexes of requirements that were free when their keys were worked out; keys go by the place among these. */
interface Free extends Pick<Pairs, 'alignment' | 'taken'> {
	readonly old: Int32Array;
	readonly now: Int32Array;
}

type Key = string | number | undefined;

/** Pair what is still free and has the same key, first with first. */
function pairEqual(
	{ alignment, taken, old, now }: Free,
	oldKey: (place: number) => Key,
	newKey: (place: number) => Key,
): void {
	/** The first place of each key, and for each place the next one of its key, or -1. */
	const first = new Map<Key, number>();
	const next = new Int32Array(old.length);
	for (let place = old.length - 1; place >= 0; place--) {
		const key = taken[old[place] as number] === 0 ? oldKey(place) : undefined;
		if (key !== undefined) {
			next[place] = first.get(key) ?? -1;
			first.set(key, place);
		}
	}
	for (let place = 0; first.size > 0 && place < now.length; place++) {
		const index = now[place] as number;
		const key = alignment[index] === -1 ? newKey(place) : undefined;
		const found = key === undefined ? -1 : (first.get(key) ?? -1);
		if (found >= 0) {
			const partner = old[found] as number;
			first.set(key, next[found] as number);
			alignment[index] = partner;
			taken[partner] = 1;
		}
	}
}
