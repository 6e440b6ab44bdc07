import type { Requirement, Spec } from '../spec/spec';
import type { Alignment } from './alignment';
import { pairRequirements } from './alignRequirements';
import type { Change, ChangeKind, DiffSummary, SpecDiff } from './change';
import { compareAligned } from './compareAligned';
import { createChange } from './createChange';
import { createRemovals } from './createRemovals';
import { findInPlace } from './findInPlace';

const nothing: readonly never[] = [];

/**
 * Compare two specs requirement by requirement.
 *
 * Markup and white space are no change. Reordering is `moved`, a lost NOT is one `modified` change
 * with impact `flipped`, and an explicit id or name that changed alone is `renamed`. States are
 * `unresolved`: only a plan can tell more. No two changes share an id.
 */
export function diffSpecs(before: Spec, after: Spec): SpecDiff {
	const { alignment, alike } = pairRequirements(before.requirements, after.requirements);
	const compared = compareAligned(before, after, alignment, alike);
	const inPlace = findInPlace(alignment, compared);
	const removedAfter = groupRemoved(before.requirements, alignment, inPlace);
	const createRemoval = createRemovals(before, after);
	const changes: Change[] = [];
	const addRemovals = (anchor: number) => {
		for (const index of (removedAfter.size > 0 && removedAfter.get(anchor)) || nothing) {
			changes.push(createRemoval(index));
		}
	};
	addRemovals(-1);
	let unchanged = 0;
	for (let index = 0; index < after.requirements.length; index++) {
		const requirement = after.requirements[index] as Requirement;
		const partner = alignment[index] ?? -1;
		const previous = before.requirements[partner];
		if (!previous) {
			changes.push(createChange('added', undefined, requirement));
			continue;
		}
		const isInPlace = inPlace[index] === 1;
		const change =
			compared[index] ??
			(isInPlace ? undefined : createChange('moved', previous, requirement, 'none', alike[index] === 1));
		if (change) {
			changes.push(change);
		} else {
			unchanged++;
		}
		if (isInPlace) {
			addRemovals(partner);
		}
	}
	return { summary: summarize(changes, unchanged), changes: flippedFirst(changes) };
}

/** Indexes of removed requirements, by the index of the nearest predecessor that kept its place; -1 for none. */
function groupRemoved(
	before: readonly Requirement[],
	alignment: Alignment,
	inPlace: Uint8Array,
): ReadonlyMap<number, readonly number[]> {
	const groups = new Map<number, number[]>();
	const aligned = marksOf(before.length, alignment);
	if (!aligned.includes(0)) {
		return groups;
	}
	const anchors = marksOf(
		before.length,
		alignment.filter((_, index) => inPlace[index] === 1),
	);
	let anchor = -1;
	for (let index = 0; index < before.length; index++) {
		if (anchors[index] === 1) {
			anchor = index;
		} else if (aligned[index] === 0) {
			const group = groups.get(anchor) ?? [];
			group.push(index);
			groups.set(anchor, group);
		}
	}
	return groups;
}

/** A 1 at each of the indexes, the -1 among them left out. */
function marksOf(length: number, indexes: Int32Array): Uint8Array {
	const marks = new Uint8Array(length);
	for (let place = 0; place < indexes.length; place++) {
		const index = indexes[place] as number;
		if (index >= 0) {
			marks[index] = 1;
		}
	}
	return marks;
}

function summarize(changes: readonly Change[], unchanged: number): DiffSummary {
	const counts: Record<ChangeKind, number> = { added: 0, removed: 0, modified: 0, moved: 0, renamed: 0 };
	for (const { kind } of changes) {
		counts[kind]++;
	}
	return { ...counts, unchanged };
}

function flippedFirst(changes: readonly Change[]): readonly Change[] {
	const flipped = changes.filter(({ impact }) => impact === 'flipped');
	return flipped.length === 0 ? changes : [...flipped, ...changes.filter(({ impact }) => impact !== 'flipped')];
}
