import { groupBy } from '../../groupBy';
import type { Plan } from '../plan';
import type { SpecState } from '../state/readState';
import { bindingsOf } from './bindingsOf';
import { changeKey } from './changeKey';
import { renameRequirements } from './renameRequirements';

/**
 * The plan bound to a spec and a history as they are now, its changes on the lines where they stand now.
 *
 * Files are not looked at.
 *
 * @returns `undefined` where a change of the plan is not pending any more as it was planned.
 */
export function rebindPlan(plan: Plan, state: SpecState): Plan | undefined {
	if (plan.undoes !== undefined) {
		return { ...plan, ...bindingsOf(state) };
	}
	const planned = groupBy(plan.changes, changeKey);
	const ids = new Map<string, string>();
	const changes = state.diff.changes.flatMap(change => {
		const same = planned.get(changeKey(change))?.shift();
		if (same && same.id !== change.id) {
			ids.set(same.id, change.id);
		}
		return same ? [{ ...change, state: same.state }] : [];
	});
	return changes.length === plan.changes.length
		? { ...renameRequirements(plan, ids), ...bindingsOf(state), changes, prose: state.prose }
		: undefined;
}
