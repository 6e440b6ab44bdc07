import type { Edit } from '../plan';

/** The edit in which the requirements that it and its parts are for go by other ids. */
export function renameInEdit(edit: Edit, ids: ReadonlyMap<string, string>): Edit {
	const rename = (requirements: readonly string[]) => requirements.map(id => ids.get(id) ?? id);
	return {
		...edit,
		requirements: rename(edit.requirements),
		hunks: edit.hunks.map(hunk => ({ ...hunk, requirements: rename(hunk.requirements) })),
	};
}
