import { dirname, join } from 'node:path';
import { homeFolder } from './homeFolder';
import { lstatOrNothing } from './lstatOrNothing';

/**
 * The Roots that a Root lies in, outermost first, as absolute paths.
 *
 * The search ends with the folder of the repository, below the user's home folder, which holds such
 * folders for other reasons, and at the top of the file system.
 */
export async function findEnclosingRoots(root: string): Promise<readonly string[]> {
	const found: string[] = [];
	const home = homeFolder();
	for (let folder = root; !(await exists(join(folder, '.git'))); ) {
		const parent = dirname(folder);
		if (parent === folder || parent === home) {
			break;
		}
		folder = parent;
		if (await isRoot(folder)) {
			found.unshift(folder);
		}
	}
	return found;
}

/** Folders that make the folder around them a Root. Spec Kit's `specs` alone is too common a name. */
const marks = ['.openspec', 'openspec/specs', 'openspec/changes', '.kiro/specs', '.specify'] as const;

async function isRoot(folder: string): Promise<boolean> {
	for (const mark of marks) {
		if ((await lstatOrNothing(join(folder, mark)))?.isDirectory()) {
			return true;
		}
	}
	return false;
}

async function exists(path: string): Promise<boolean> {
	return (await lstatOrNothing(path)) !== undefined;
}
