import type { Change } from '../../diff/change';
import type { SpecState } from '../state/readState';
import { narrowSpec } from './narrowSpec';

/** The changes and those that cannot be applied without them, in the order of the diff. */
export function withCompanions(state: SpecState, changes: readonly Change[]): readonly Change[] {
	const all = state.diff.changes;
	if (changes.length === 0 || changes.length === all.length) {
		return changes;
	}
	const targets = new Set(changes.map(({ id }) => id));
	const { baseline, baselineSpec, document, spec } = state;
	const { ids } = narrowSpec(baseline.text, document.text, baselineSpec, spec, all, targets);
	return all.filter(({ id }) => ids.has(id));
}
