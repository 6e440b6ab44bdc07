import { type Failure, failed, nothingWritten } from '../failure';
import { protectionsOf } from '../plan/guard/protectionsOf';
import { escapePath } from '../text/escapePath';
import type { FinalEdit } from './selectEdits';

/**
 * Refuse the plan where an edit needs an approval of its own and nobody gave it by name: it writes a protected file, also
 * by renaming one away, or adds what cannot be seen, misleads or looks like a key.
 */
export function checkProtected(
	edits: readonly FinalEdit[],
	allowProtected: (path: string) => boolean,
): Failure | undefined {
	const refused = edits
		.flatMap(({ recorded, change }) => protectionsOf(recorded, change))
		.filter(({ path }) => !allowProtected(path))
		.map(({ path, reason }) => `${escapePath(path)}, which ${reason}`);
	return refused.length === 0
		? undefined
		: failed(
				'apply.not_approved',
				`The plan writes what needs an approval of its own and has none: ${refused.join('; ')}.`,
				nothingWritten,
				'Look at these edits and approve each file by name, or leave them out.',
			);
}
