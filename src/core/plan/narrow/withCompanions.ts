import type { Change } from '../../diff/change';
import type { SpecState } from '../state/readState';
import { narrowSpec } from './narrowSpec';

/** The changes and those that cannot be applied without them, in the order of the diff. */
export function withCompanions(state: SpecState, changes: readonly Change[]): readonly Change[] {
	const all = state.diff.changes;
	if (changes.length === 0 || changes.length === all.length) {
		return changes;
	}
	const ids = idsWithCompanions(state, new Set(changes.map(({ id }) => id)));
	return all.filter(({ id }) => ids.has(id));
}

/** The same by ids. */
export function idsWithCompanions(state: SpecState, asked: ReadonlySet<string>): ReadonlySet<string> {
	const { baseline, document, baselineSpec, spec, diff } = state;
	return narrowSpec(baseline.text, document.text, baselineSpec, spec, diff.changes, asked).ids;
}
