import type { Disk } from '../host';
import { isIgnored, withIgnoreFile } from '../plan/files/ignoreRules';
import { folderOf } from '../spec/specPaths';
import { textInLf } from '../text/textInLf';

/** The list of files that are free to change, in the Root; written like a `.gitignore`. No plan may edit it. */
export const freeFilesPath = '.spec-ops-free';

/** Bytes above which the list is not read. */
const sizeLimit = 1024 * 1024;

/**
 * The files of a Root that people may change without it being drift, as somebody listed them.
 *
 * @returns Whether a path is one of them, or lies in a folder that is; none is where there is no list that can be read.
 */
export async function readFreeFiles(disk: Disk): Promise<(path: string) => boolean> {
	const entry = await disk.stat(freeFilesPath);
	const text = entry?.kind === 'file' && entry.size <= sizeLimit ? textInLf(await disk.read(freeFilesPath)) : undefined;
	const rules = withIgnoreFile([], '', text ?? '');
	return path =>
		rules.length > 0 && (isIgnored(rules, path, false) || parentsOf(path).some(one => isIgnored(rules, one, true)));
}

function parentsOf(path: string): readonly string[] {
	const parent = folderOf(path);
	return parent === '' ? [] : [parent, ...parentsOf(parent)];
}
