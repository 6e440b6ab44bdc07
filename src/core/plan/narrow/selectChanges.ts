import type { Change } from '../../diff/change';
import type { Failure } from '../../failure';
import type { SpecState } from '../state/readState';
import { selectTargets } from './selectTargets';
import { withCompanions } from './withCompanions';

/** The changes of a spec to work on, with those that share their lines: all that is pending, or what targets name. */
export function selectChanges(
	state: SpecState,
	targets: readonly string[] | undefined,
): { readonly kind: 'selected'; readonly changes: readonly Change[] } | Failure {
	const pending = state.diff.changes;
	if (!targets) {
		return { kind: 'selected', changes: pending };
	}
	const selection = selectTargets(pending, targets, state.spec);
	return selection.kind === 'failed'
		? selection
		: { kind: 'selected', changes: withCompanions(state, selection.changes) };
}
