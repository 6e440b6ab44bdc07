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
 * The changes that applying what is selected would settle: those that are not left out, with nothing left out that
 * serves them, which are resolved or for which a doubtful hunk was taken. Where the edits stand on the disk already, an
 * edit that is left out is only about something else.
 */
export function settledChanges({
	changes,
	edits,
	left = [],
	made,
}: Pick<Plan, 'changes' | 'edits' | 'left' | 'made'>): readonly Change[] {
	const leftOut = new Set([...(made ? [] : leftOutIds(edits)), ...left]);
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
