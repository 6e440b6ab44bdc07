import type { Change } from '../../core/diff/change';
import type { Requirement, Spec } from '../../core/spec/spec';

/** The changes that share a line; lenses stand over it. */
export interface LensPlace {
	/** In the spec, from 1. */
	readonly line: number;
	/** The change of the requirement on this line, where it changed. */
	readonly change: Change | null;
	/** Removed requirements that stood here. */
	readonly removed: readonly Change[];
}

/**
 * Find the lines over which changes are offered.
 *
 * A changed requirement has its own line. A removed one goes to the nearest requirement before it, else after it,
 * that its section still holds, else to the section's heading, else to the first line.
 *
 * @returns Places in the order of their lines, one a line.
 */
export function placeLenses(changes: readonly Change[], baseline: Spec, spec: Spec): readonly LensPlace[] {
	const places = new Map<number, { change: Change | null; removed: Change[] }>();
	const placeAt = (line: number) => {
		const place = places.get(line) ?? { change: null, removed: [] };
		places.set(line, place);
		return place;
	};
	for (const change of changes) {
		if (change.after) {
			placeAt(change.after.line).change ??= change;
		}
	}
	const removed = changes.filter(({ kind }) => kind === 'removed');
	const anchors = removed.length > 0 ? findAnchors(changes, baseline, spec) : undefined;
	for (const change of removed) {
		placeAt(anchors?.get(change.wasId ?? change.id) ?? 1).removed.push(change);
	}
	return [...places].map(([line, place]) => ({ line, ...place })).sort((a, b) => a.line - b.line);
}

/** Line for each removed requirement, by its id in the baseline. */
function findAnchors(changes: readonly Change[], baseline: Spec, spec: Spec): ReadonlyMap<string, number> {
	const lineOf = survivorLines(changes, baseline, spec);
	const before = nearestSurvivors(baseline.requirements, lineOf);
	const after = nearestSurvivors(baseline.requirements.toReversed(), lineOf);
	const headings = new Map(spec.sections.map(section => [section.title, section.line]));
	return new Map(
		baseline.requirements.map(({ id, section }) => [
			id,
			before.get(id) ?? after.get(id) ?? headings.get(section.at(-1) ?? '') ?? 1,
		]),
	);
}

/** Line of the last survivor of its section that was met on the way to each lost requirement. */
function nearestSurvivors(
	requirements: readonly Requirement[],
	lineOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
	const nearest = new Map<string, number>();
	let section = '';
	let line: number | undefined;
	for (const requirement of requirements) {
		const key = requirement.section.join('\n');
		line = lineOf.get(requirement.id) ?? (key === section ? line : undefined);
		section = key;
		if (line !== undefined) {
			nearest.set(requirement.id, line);
		}
	}
	return nearest;
}

/**
 * Lines in the spec of the requirements that are still there, by their ids in the baseline.
 *
 * What did not change stands in the same order on both sides, by whatever ids: the number of a criterion is another one
 * where one before it is gone.
 */
function survivorLines(changes: readonly Change[], baseline: Spec, spec: Spec): ReadonlyMap<string, number> {
	const changedThere = new Set(changes.flatMap(({ id, wasId, before }) => (before ? [wasId ?? id] : [])));
	const changedHere = new Set(changes.flatMap(({ id, after }) => (after ? [id] : [])));
	const unchanged = spec.requirements.filter(({ id }) => !changedHere.has(id));
	const lines = new Map<string, number>();
	for (const { id } of baseline.requirements) {
		const same = changedThere.has(id) ? undefined : unchanged[lines.size];
		if (same) {
			lines.set(id, same.line);
		}
	}
	for (const { id, wasId, before, after } of changes) {
		if (before && after) {
			lines.set(wasId ?? id, after.line);
		}
	}
	return lines;
}
