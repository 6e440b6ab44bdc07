import { dialectOf, folderOf } from '../../spec/specPaths';
import type { PathRefusal } from './checkPath';
import { foldPath } from './foldPath';

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

/** Names that a spec may have in its folder, whatever its dialect. */
const specNames = ['spec.md', 'requirements.md', 'bugfix.md'] as const;

function isSpecOrHistory(path: string): boolean {
	if (dialectOf(path) !== undefined) {
		return true;
	}
	const folder = folderOf(path);
	const name = path.slice(folder === '' ? 0 : folder.length + 1);
	return name.startsWith('apply.md') && specNames.some(spec => dialectOf(`${folder}/${spec}`) !== undefined);
}
