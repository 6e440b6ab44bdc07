import { dialectOf, folderOf, isArchivedDelta, isSpecFolder } from '../../spec/specPaths';
import { foldPath } from './foldPath';
import type { PathRefusal } from './pathRefusal';

/**
 * Whether a path belongs to Git, to this program, or is a spec or a history, in any case and Unicode form.
 *
 * @param names The names of a path that is already free of `.` and `..`.
 */
export function checkReserved(names: readonly string[]): PathRefusal | undefined {
	const folded = names.map(foldPath);
	// Windows also knows `.git` by a short name of eight characters.
	if (folded.some(name => name === '.git' || name === 'git~1')) {
		return { code: 'path.git_dir', reason: 'lies in Git’s own folder' };
	}
	if (folded.some(name => name.startsWith('.spec-ops')) || folded.includes('.openspec')) {
		return { code: 'path.reserved', reason: 'lies in a folder that this program keeps' };
	}
	return isSpecOrHistory(folded.join('/'))
		? { code: 'path.reserved', reason: 'is a spec or a history, which an edit never changes' }
		: undefined;
}

function isSpecOrHistory(path: string): boolean {
	if (dialectOf(path) !== undefined || isArchivedDelta(path)) {
		return true;
	}
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.startsWith('apply.md') && isSpecFolder(folderOf(path));
}
