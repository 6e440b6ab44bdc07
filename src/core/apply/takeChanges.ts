import type { Change } from '../diff/change';
import { type Failure, failed, nothingWritten } from '../failure';
import { changeKey } from '../plan/fit/changeKey';
import { narrowSpec } from '../plan/narrow/narrowSpec';
import type { Plan } from '../plan/plan';
import { settledChanges } from '../plan/settledChanges';
import type { SpecState } from '../plan/state/readState';

export interface TakenChanges {
	readonly kind: 'taken';
	readonly changes: readonly Change[];
	/** The spec in which only these changes took effect, in LF without BOM. */
	readonly specAfter: string;
}

/**
 * The changes that applying a plan makes true: those that it resolves, without any of which a part was left out.
 *
 * Where they are all that is pending, the spec is recorded as it stands, prose included. The rest stays pending.
 * Refuses a plan whose changes are not those of the spec, and to record a change for the only reason that it shares a line with one that is made true.
 */
export function takeChanges(state: SpecState, plan: Plan): TakenChanges | Failure {
	const known = new Set(state.diff.changes.map(placedKey));
	if (!plan.changes.every(change => known.has(placedKey(change)))) {
		return failed('plan.invalid', 'The plan shows changes that the spec does not have.', nothingWritten, 'Plan again.');
	}
	const ids = new Set(settledChanges(plan).map(({ id }) => id));
	const pending = state.diff.changes;
	const changes = pending.filter(({ id }) => ids.has(id));
	if (changes.length === pending.length) {
		return { kind: 'taken', changes, specAfter: state.document.text };
	}
	if (changes.length === 0) {
		return { kind: 'taken', changes, specAfter: state.baseline.text };
	}
	const narrowed = narrowSpec(state.baseline.text, state.document.text, state.baselineSpec, state.spec, pending, ids);
	const dragged = [...narrowed.ids].filter(id => !ids.has(id));
	if (dragged.length > 0) {
		const message = `What is selected shares lines of the spec with ${dragged.join(', ')}, so it cannot be recorded alone.`;
		const next =
			'Leave it out, take these as implemented along with it, or put each statement on a line of its own and plan again.';
		return failed('plan.invalid', message, nothingWritten, next);
	}
	return { kind: 'taken', changes, specAfter: narrowed.text };
}

/** All of a change but what a planner says of it. */
function placedKey(change: Change): string {
	return JSON.stringify([changeKey(change), change.before?.line, change.after?.line]);
}
