import { alignRequirements } from '../../diff/alignRequirements';
import type { Change } from '../../diff/change';
import { diffSpecs } from '../../diff/diffSpecs';
import { parseSpec } from '../../spec/parseSpec';
import type { Spec } from '../../spec/spec';
import { changeKey } from '../fit/changeKey';
import { applyUnits, type DiffSides } from './applyUnits';
import { findUnits, type Unit } from './findUnits';
import { numberOn, type SpecText } from './numberOn';

/** A baseline in which a part of the changes took effect. */
export interface NarrowedSpec {
	/** In LF without BOM. */
	readonly text: string;
	/** Ids of the changes that took effect: the targets, and those that had to come along. */
	readonly ids: ReadonlySet<string>;
}

/**
 * Make the baseline that a partial apply leaves: only the targets took effect.
 *
 * Requirements that share a line come along, and so does what cannot be told apart in the result. The promise is
 * checked: the diff from the new baseline to the spec is the old diff without the applied changes. Where all changes
 * take effect, the new baseline is the spec, prose included.
 */
export function narrowSpec(
	baselineText: string,
	specText: string,
	baseline: Spec,
	spec: Spec,
	changes: readonly Change[],
	targets: ReadonlySet<string>,
): NarrowedSpec {
	const alignment = alignRequirements(baseline.requirements, spec.requirements);
	const units = findUnits(baseline.requirements, spec.requirements, alignment);
	const changed = new Set(changes.map(({ id }) => id));
	const idsOf = createIdsOf(baseline, spec, changes);
	const sides = { baselineText, specText, baseline, spec, alignment };
	let ids = targets;
	for (let round = 0; round < roundLimit; round++) {
		const applied = units.filter(unit => idsOf(unit).some(id => ids.has(id)));
		ids = new Set(applied.flatMap(idsOf).filter(id => changed.has(id)));
		if (ids.size === changed.size) {
			break;
		}
		const text = applyUnits(sides, applied, false);
		const made = parseSpec(spec.path, text, spec);
		const differing = findDiffering(made, spec, changes, ids);
		if (differing.length === 0) {
			return { text: withNumbers({ text, spec: made }, sides, changes, ids), ids };
		}
		const flat = applyUnits(sides, applied, true);
		if (flat !== text && findDiffering(parseSpec(spec.path, flat, spec), spec, changes, ids).length === 0) {
			return { text: flat, ids };
		}
		ids = widen(ids, differing, changed);
	}
	return { text: specText, ids: changed };
}

/** Widenings before everything is taken along. */
const roundLimit = 5;

/** The text with its numbered requirements in turn, where that leaves the same changes. */
function withNumbers(
	made: SpecText,
	{ baselineText, specText, baseline, spec }: DiffSides,
	changes: readonly Change[],
	applied: ReadonlySet<string>,
): string {
	const text = numberOn(made, { text: baselineText, spec: baseline }, { text: specText, spec });
	const isSame =
		text === made.text || findDiffering(parseSpec(spec.path, text, spec), spec, changes, applied).length === 0;
	return isSame ? text : made.text;
}

/** The ids of a unit's requirements, as the changes name them. */
function createIdsOf(baseline: Spec, spec: Spec, changes: readonly Change[]): (unit: Unit) => readonly string[] {
	const removed = new Map(changes.flatMap(({ id, wasId, after }) => (after ? [] : [[wasId ?? id, id] as const])));
	return ({ old, now }) => [
		...now.flatMap(block => block.requirements.map(index => spec.requirements[index]?.id ?? '')),
		...old.flatMap(block =>
			block.requirements.flatMap(index => removed.get(baseline.requirements[index]?.id ?? '') ?? []),
		),
	];
}

/** Ids whose change is not what is left of the old diff. */
function findDiffering(
	made: Spec,
	spec: Spec,
	changes: readonly Change[],
	applied: ReadonlySet<string>,
): readonly string[] {
	const expected = changes.filter(({ id }) => !applied.has(id));
	const left = diffSpecs(made, spec).changes;
	const expectedKeys = new Set(expected.map(changeKey));
	const leftKeys = new Set(left.map(changeKey));
	return [
		...expected.filter(change => !leftKeys.has(changeKey(change))),
		...left.filter(change => !expectedKeys.has(changeKey(change))),
	].map(({ id }) => id);
}

function widen(
	ids: ReadonlySet<string>,
	differing: readonly string[],
	changed: ReadonlySet<string>,
): ReadonlySet<string> {
	const more = differing.filter(id => changed.has(id) && !ids.has(id));
	return more.length > 0 ? new Set([...ids, ...more]) : changed;
}
