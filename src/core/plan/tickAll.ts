import type { Edit, Plan } from './plan';

/** The plan with nothing left out and all ticked that its planner does not doubt. */
export function tickAll({ left: _, ...plan }: Plan): Plan {
	return { ...plan, edits: plan.edits.map(tick) };
}

function tick(edit: Edit): Edit {
	const { hunks } = edit;
	const isDoubtful = hunks.length > 0 && hunks.every(({ doubtful }) => doubtful);
	return isDoubtful
		? edit
		: { ...edit, selected: true, hunks: hunks.map(hunk => (hunk.doubtful ? hunk : { ...hunk, selected: true })) };
}
