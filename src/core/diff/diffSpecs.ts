import type { Requirement, Spec } from '../spec/spec';
import { type Alignment, alignRequirements } from './alignRequirements';
import type { Change, ChangeKind, DiffSummary, SpecDiff } from './change';
import { createChange } from './createChange';
import { createRemovals } from './createRemovals';
import { findInPlace } from './findInPlace';
import { hasMovedSection, sectionPaths } from './sectionPaths';

/**
 * Compare two specs requirement by requirement.
 *
 * Markup and white space are no change. Reordering is `moved`, a lost NOT is one `modified` change
 * with impact `flipped`, and an explicit id or name that changed alone is `renamed`. States are
 * `unresolved`: only a plan can tell more. No two changes share an id.
 */
export function diffSpecs(before: Spec, after: Spec): SpecDiff {
	const alignment = alignRequirements(before.requirements, after.requirements);
	const inPlace = findInPlace(alignment);
	const oldPaths = sectionPaths(before);
	const newPaths = sectionPaths(after);
	const removedAfter = groupRemoved(before.requirements, alignment, inPlace);
	const createRemoval = createRemovals(before, after);
	const removalsAfter = (anchor: number) => (removedAfter.get(anchor) ?? []).map(createRemoval);
	const changes: Change[] = removalsAfter(-1);
	let unchanged = 0;
	for (const [index, requirement] of after.requirements.entries()) {
		const partner = alignment[index] ?? -1;
		const previous = before.requirements[partner];
		if (!previous) {
			changes.push(createChange('added', undefined, requirement));
			continue;
		}
		const moved = !inPlace.has(index) || hasMovedSection(previous.section, requirement.section, oldPaths, newPaths);
		const change = compare(previous, requirement, moved);
		if (change) {
			changes.push(change);
		} else {
			unchanged++;
		}
		if (inPlace.has(index)) {
			changes.push(...removalsAfter(partner));
		}
	}
	return { summary: summarize(changes, unchanged), changes: flippedFirst(changes) };
}

/** Indexes of removed requirements, by the index of the nearest predecessor that kept its place; -1 for none. */
function groupRemoved(
	before: readonly Requirement[],
	alignment: Alignment,
	inPlace: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
	const aligned = new Set(alignment);
	const anchors = new Set([...inPlace].map(index => alignment[index]));
	const groups = new Map<number, number[]>();
	let anchor = -1;
	for (let index = 0; index < before.length; index++) {
		if (anchors.has(index)) {
			anchor = index;
		} else if (!aligned.has(index)) {
			const group = groups.get(anchor) ?? [];
			group.push(index);
			groups.set(anchor, group);
		}
	}
	return groups;
}

function compare(before: Requirement, after: Requirement, moved: boolean): Change | undefined {
	const modified = createChange('modified', before, after);
	if (modified.impact !== 'none') {
		return modified;
	}
	if (before.explicitId !== after.explicitId || before.name !== after.name) {
		return { ...modified, kind: 'renamed' };
	}
	return moved ? { ...modified, kind: 'moved' } : undefined;
}

function summarize(changes: readonly Change[], unchanged: number): DiffSummary {
	const count = (kind: ChangeKind) => changes.filter(change => change.kind === kind).length;
	return {
		added: count('added'),
		removed: count('removed'),
		modified: count('modified'),
		moved: count('moved'),
		renamed: count('renamed'),
		unchanged,
	};
}

function flippedFirst(changes: readonly Change[]): readonly Change[] {
	const isFlipped = ({ impact }: Change) => impact === 'flipped';
	return [...changes.filter(isFlipped), ...changes.filter(change => !isFlipped(change))];
}
