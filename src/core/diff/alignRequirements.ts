import { statementSlug } from '../spec/readableId';
import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignment';
import { alignSimilar } from './alignSimilar';
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
	const alignment: Alignment = new Int32Array(after.length).fill(-1);
	const taken = new Uint8Array(before.length);
	pairEqualEnds(before, after, alignment, taken);
	pairUniqueLabels(before, after, alignment, taken);
	if (!alignment.includes(-1) || !taken.includes(0)) {
		return alignment;
	}
	const keysOf = createKeys();
	const old = before.map((requirement, index) => (taken[index] === 0 ? keysOf(requirement) : undefined));
	const now = after.map((requirement, index) => (alignment[index] === -1 ? keysOf(requirement) : undefined));
	for (const key of ['labelAndText', 'sectionAndText', 'text', 'label'] as const) {
		pairEqual(
			alignment,
			taken,
			index => old[index]?.[key],
			index => now[index]?.[key],
		);
	}
	alignSimilar(before, after, alignment, taken);
	pairEqual(
		alignment,
		taken,
		index => withoutLiterals(before[index] as Requirement),
		index => withoutLiterals(after[index] as Requirement),
	);
	return alignment;
}

/** What stays of a statement without label where only its strings and numbers change, in its section. */
function withoutLiterals(requirement: Requirement): string | undefined {
	return writtenLabel(requirement) === undefined
		? `${requirement.section.join('\n')}\n\n${statementSlug(requirement.text)}`
		: undefined;
}

/** Pair what both begin with, and what both end with: of duplicates, those that stayed in their place. */
function pairEqualEnds(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
	taken: Uint8Array,
): void {
	const limit = Math.min(before.length, after.length);
	const isSame = (index: number, partner: number) =>
		isEqual(before[partner] as Requirement, after[index] as Requirement);
	let head = 0;
	while (head < limit && isSame(head, head)) {
		alignment[head] = head;
		taken[head] = 1;
		head++;
	}
	let index = after.length - 1;
	let partner = before.length - 1;
	while (index >= head && partner >= head && isSame(index, partner)) {
		alignment[index] = partner;
		taken[partner] = 1;
		index--;
		partner--;
	}
}

function isEqual(a: Requirement, b: Requirement): boolean {
	return (
		a.text === b.text &&
		a.explicitId === b.explicitId &&
		a.name === b.name &&
		a.section.length === b.section.length &&
		a.section.every((title, index) => title === b.section[index])
	);
}

/** Pair what is still free and has the same key, first with first. */
function pairEqual(
	alignment: Alignment,
	taken: Uint8Array,
	oldKey: (index: number) => string | number | undefined,
	newKey: (index: number) => string | number | undefined,
): void {
	const free = new Map<string | number, number[]>();
	for (let index = taken.length - 1; index >= 0; index--) {
		const key = taken[index] === 0 ? oldKey(index) : undefined;
		if (key !== undefined) {
			const indexes = free.get(key);
			if (indexes) {
				indexes.push(index);
			} else {
				free.set(key, [index]);
			}
		}
	}
	for (let index = 0; free.size > 0 && index < alignment.length; index++) {
		const key = alignment[index] === -1 ? newKey(index) : undefined;
		const partner = key === undefined ? undefined : free.get(key)?.pop();
		if (partner !== undefined) {
			alignment[index] = partner;
			taken[partner] = 1;
		}
	}
}
