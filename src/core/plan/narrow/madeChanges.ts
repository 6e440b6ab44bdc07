import type { Change } from '../../diff/change';
import type { Edit, Plan } from '../plan';
import { settledChanges } from '../settledChanges';

/**
 * The changes of a plan that hold once a part of it is applied, asked for or not: those whose edits are all in the part,
 * and those that were implemented before.
 */
export function madeChanges(whole: Plan, part: Plan): readonly Change[] {
	const cut = new Map(part.edits.map(edit => [edit.path, edit]));
	return settledChanges({ ...whole, edits: whole.edits.map(edit => asIn(cut.get(edit.path), edit)) });
}

/** The edit with nothing ticked that the part has not ticked. */
function asIn(part: Edit | undefined, edit: Edit): Edit {
	const ticked = new Set(part?.hunks.filter(({ selected }) => selected).map(({ id }) => id));
	return {
		...edit,
		selected: edit.selected && part?.selected === true,
		hunks: edit.hunks.map(hunk => ({ ...hunk, selected: hunk.selected && ticked.has(hunk.id) })),
	};
}
