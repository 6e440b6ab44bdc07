import type { Edit, EditHunk, Plan } from './plan';

/**
 * Take or leave a change of a plan with all that serves it.
 *
 * Left, it stays pending, and every hunk goes out that serves only what is left; what serves other changes, too, stays.
 * Taken, all that serves it is ticked but what the planner doubts, unless there is nothing else. Files that stand on
 * the disk already are taken and left as a whole.
 */
export function tickRequirement(plan: Plan, id: string, selected: boolean): Plan {
	const { left = [], ...rest } = plan;
	const others = left.filter(one => one !== id);
	const leftNow = selected ? others : [...others, id];
	const gone = new Set(leftNow);
	const isServed = hasSureHunk(plan.edits, id);
	const isWhole = ({ op, hunks }: Edit) => plan.made || hunks.length === 0 || op === 'create' || op === 'delete';
	const edits = plan.edits.map(edit => {
		if (!edit.requirements.includes(id)) {
			return edit;
		}
		if (isWhole(edit)) {
			return selected ? takeWhole(edit) : leaveWhole(edit, gone);
		}
		return selected ? takeFor(edit, id, isServed) : leaveFor(edit, id, gone);
	});
	return { ...rest, edits, ...(leftNow.length > 0 && { left: leftNow }) };
}

function hasSureHunk(edits: readonly Edit[], id: string): boolean {
	return edits.some(
		({ hunks, requirements }) =>
			requirements.includes(id) &&
			(hunks.length === 0 || hunks.some(hunk => !hunk.doubtful && hunk.requirements.includes(id))),
	);
}

/** @param isSure Whether something that the planner does not doubt serves the change. */
function takeFor(edit: Edit, id: string, isSure: boolean): Edit {
	const takes = (hunk: EditHunk) => hunk.requirements.includes(id) && !(isSure && hunk.doubtful);
	// The hunks of an edit that was left out are left out too, whatever each says.
	const hunks = edit.hunks.map(hunk => ({ ...hunk, selected: takes(hunk) || (edit.selected && hunk.selected) }));
	return { ...edit, selected: hunks.some(hunk => hunk.selected), hunks };
}

function takeWhole(edit: Edit): Edit {
	return { ...edit, selected: true, hunks: edit.hunks.map(hunk => ({ ...hunk, selected: true })) };
}

function leaveWhole(edit: Edit, gone: ReadonlySet<string>): Edit {
	return edit.requirements.every(one => gone.has(one)) ? { ...edit, selected: false } : edit;
}

function leaveFor(edit: Edit, id: string, gone: ReadonlySet<string>): Edit {
	const isGone = (requirements: readonly string[]) =>
		requirements.includes(id) && requirements.every(one => gone.has(one));
	const hunks = edit.hunks.map(hunk => (isGone(hunk.requirements) ? { ...hunk, selected: false } : hunk));
	return { ...edit, selected: edit.selected && hunks.some(hunk => hunk.selected), hunks };
}
