import type { Change } from '../diff/change';
import type { Edit, Plan } from './plan';

/** Ids of the requirements that an edit or hunk serves which is not selected. */
export function leftOutIds(edits: readonly Edit[]): ReadonlySet<string> {
	return new Set(
		edits.flatMap(({ selected, requirements, hunks }) =>
			selected ? hunks.filter(hunk => !hunk.selected).flatMap(hunk => hunk.requirements) : requirements,
		),
	);
}

/** The changes that applying what is selected would settle: resolved, and nothing left out that serves them. */
export function settledChanges({ changes, edits }: Pick<Plan, 'changes' | 'edits'>): readonly Change[] {
	const leftOut = leftOutIds(edits);
	return changes.filter(({ id, state }) => state !== 'unresolved' && !leftOut.has(id));
}
