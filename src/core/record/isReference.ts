import { foldPath } from '../plan/guard/foldPath';
import { dialectOf, folderOf, historyPathOf, isArchivedDelta, isSpecFolder } from '../spec/specPaths';

/**
 * Whether a path is what files are held against and never a change of its own: a spec, a history, or something that Git or
 * this program keeps.
 *
 * @param specPath The spec whose cycle it is about, wherever it lies.
 */
export function isReference(path: string, specPath: string): boolean {
	const folded = foldPath(path);
	const isOwn = [specPath, historyPathOf(specPath)].some(own => foldPath(own) === folded);
	if (isOwn || dialectOf(folded) !== undefined || isArchivedDelta(folded)) {
		return true;
	}
	const name = folded.slice(folded.lastIndexOf('/') + 1);
	return (isSpecFolder(folderOf(folded)) && name.startsWith('apply.md')) || folded.split('/').some(isKept);
}

/** Folders of Git and of this program. */
function isKept(name: string): boolean {
	return name === '.git' || name.startsWith('.spec-ops');
}
