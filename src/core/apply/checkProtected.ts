import { type Failure, failed, nothingWritten } from '../failure';
import { isProtected, type TextChange } from '../plan/guard/isProtected';
import { escapePath } from '../text/escapePath';
import type { FinalEdit } from './selectEdits';

/** Refuse the plan where it writes a protected file, also by renaming one away, that nobody approved by name. */
export function checkProtected(
	edits: readonly FinalEdit[],
	allowProtected: (path: string) => boolean,
): Failure | undefined {
	const refused = edits.flatMap(endsOf).flatMap(({ path, change }) => {
		const reason = isProtected(path, change);
		return reason === undefined || allowProtected(path) ? [] : [`${escapePath(path)}, which ${reason}`];
	});
	return refused.length === 0
		? undefined
		: failed(
				'apply.not_approved',
				`The plan writes protected files that were not approved: ${refused.join('; ')}.`,
				nothingWritten,
				'Look at these edits and approve each file by name, or leave them out.',
			);
}

function endsOf({ recorded, change }: FinalEdit): readonly { readonly path: string; readonly change: TextChange }[] {
	const { path, from } = recorded;
	return from === undefined
		? [{ path, change }]
		: [
				{ path: from, change: { before: change.before, after: undefined } },
				{ path, change: { before: undefined, after: change.after } },
			];
}
