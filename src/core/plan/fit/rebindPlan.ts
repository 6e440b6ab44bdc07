import type { Plan } from '../plan';
import type { SpecState } from '../state/readState';
import { bindingsOf } from './bindingsOf';
import { changeKey } from './changeKey';

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
	const states = new Map(plan.changes.map(change => [changeKey(change), change.state]));
	const changes = state.diff.changes.flatMap(change => {
		const planned = states.get(changeKey(change));
		return planned === undefined ? [] : [{ ...change, state: planned }];
	});
	return changes.length === plan.changes.length
		? { ...plan, ...bindingsOf(state), changes, prose: state.prose }
		: undefined;
}
