import { type Failure, failed, nothingWritten } from '../../failure';
import type { Host } from '../../host';
import { changeKey } from '../../plan/fit/changeKey';
import type { Edit, Plan } from '../../plan/plan';
import type { SpecState } from '../../plan/state/readState';
import type { TakenChanges } from '../takeChanges';
import { selectCycle } from './selectCycle';
import { undoChanges } from './undoChanges';
import { undoneSpec } from './undoneSpec';

/**
 * The changes that applying an undo makes true, and the baseline that it goes back to.
 *
 * Refuses a cycle that cannot be taken back any more, an undo in part, conflicts apart, and one that shows other changes than it does.
 *
 * @throws DiskError
 */
export async function takeUndo(host: Host, state: SpecState, plan: Plan): Promise<TakenChanges | Failure> {
	const selected = plan.undoes === undefined ? undefined : selectCycle(state, plan.undoes);
	const undone = selected?.kind === 'undoable' ? await undoneSpec(host, state, selected) : selected;
	if (undone?.kind !== 'undone') {
		return undone ?? failed('plan.invalid', 'The plan takes no cycle back.', nothingWritten, 'Plan again.');
	}
	if (plan.left || plan.edits.some(isPart)) {
		const next = 'Select all of it, or change the files yourself.';
		return failed('plan.invalid', 'A cycle can only be undone as a whole.', nothingWritten, next);
	}
	const changes = undoChanges(state, undone.text);
	const keysOf = (list: Plan['changes']) => JSON.stringify(list.map(changeKey));
	return keysOf(changes) === keysOf(plan.changes)
		? { kind: 'taken', changes, specAfter: undone.text }
		: failed('plan.invalid', 'The plan shows other changes than the undo makes.', nothingWritten, 'Undo again.');
}

/** How much of a conflict is taken back is for a person to say. */
function isPart({ selected, hunks, conflict }: Edit): boolean {
	return !conflict && (!selected || hunks.some(hunk => !hunk.selected));
}
