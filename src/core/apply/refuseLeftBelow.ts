import { type Failure, failed, nothingWritten } from '../failure';
import type { Disk } from '../host';
import { folderOf } from '../spec/specPaths';
import { escapePath } from '../text/escapePath';
import { journalPath } from './journal/journal';

/**
 * Refuse to write or to record files of a Root that lies in this one, where a writer was stopped in it: they may be half
 * written, and settling that later would meet what was written since.
 *
 * @param paths Of files from the Root, past all guards.
 * @throws DiskError
 */
export async function refuseLeftBelow(disk: Disk, paths: readonly string[]): Promise<Failure | undefined> {
	for (const folder of new Set(paths.flatMap(foldersOf))) {
		if (await disk.stat(`${folder}/${journalPath}`)) {
			const message = `In ${escapePath(folder)}, a project of its own, an earlier writer was stopped half-way.`;
			const next = 'Open that folder in the editor or run “spec-ops recover” in it, then try again.';
			return failed('journal.left', message, nothingWritten, next);
		}
	}
	return undefined;
}

/** The folders that a file is in, from the innermost outwards, the Root aside. */
function foldersOf(path: string): readonly string[] {
	const folder = folderOf(path);
	return folder === '' ? [] : [folder, ...foldersOf(folder)];
}
