import type { Change } from '../diff/change';
import type { Edit, EditHunk, Plan } from './plan';

/** Ids of the requirements that an edit or hunk serves which is not selected, doubtful ones apart. */
function leftOutIds(edits: readonly Edit[]): ReadonlySet<string> {
	return new Set(
		edits.flatMap(edit => {
			const { hunks, requirements, selected } = edit;
			const isWhole = hunks.length === 0 || !hunks.some(({ doubtful }) => doubtful);
			return !selected && isWhole
				? requirements
				: hunks.filter(hunk => !hunk.doubtful && !isTaken(edit, hunk)).flatMap(hunk => hunk.requirements);
		}),
	);
}

/**
 * The changes that applying what is selected would settle: those with nothing left out that serves them, which are
 * resolved or for which a doubtful hunk was taken.
 */
export function settledChanges({ changes, edits }: Pick<Plan, 'changes' | 'edits'>): readonly Change[] {
	const leftOut = leftOutIds(edits);
	const decided = new Set(
		edits
			.flatMap(edit => edit.hunks.filter(hunk => hunk.doubtful && isTaken(edit, hunk)))
			.flatMap(hunk => hunk.requirements),
	);
	return changes.filter(({ id, state }) => !leftOut.has(id) && (state !== 'unresolved' || decided.has(id)));
}

function isTaken({ selected }: Edit, hunk: EditHunk): boolean {
	return selected && hunk.selected;
}
