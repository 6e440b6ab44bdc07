import type { SpecState } from '../plan/state/readState';
import { isPositionalId } from '../spec/isPositionalId';
import { inRecord, sourcesOf } from './cycleSources';

/**
 * The id under which a spec has the requirement that once had the given one, as far as the records of its history and
 * what is pending tell; the given one where the spec has it, or has no such requirement any more.
 *
 * A number of a list is the place of whatever stands there now, and is followed nowhere.
 */
export function presentId(state: SpecState, id: string): string {
	const { spec, specPath, diff, history, historyFile } = state;
	const isKnown = (one: string) =>
		spec.requirements.some(requirement => requirement.id === one) || diff.changes.some(change => change.id === one);
	if (isPositionalId(id) || isKnown(id)) {
		return id;
	}
	const specName = specPath.slice(specPath.lastIndexOf('/') + 1);
	const sources = sourcesOf(history, historyFile.text);
	let now = id;
	for (const [index, cycle] of history.cycles.entries()) {
		const begin = sources.at(index).includes(inRecord(now)) ? cycle.record?.begin : undefined;
		const change = begin?.spec.path === specName ? begin.changes.find(({ wasId }) => wasId === now) : undefined;
		now = change?.id ?? now;
	}
	now = diff.changes.find(({ wasId }) => wasId === now)?.id ?? now;
	return isKnown(now) ? now : id;
}
