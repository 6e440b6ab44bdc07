import { sha256 } from '../../hash';
import type { Disk } from '../../host';
import { folderOf } from '../../spec/specPaths';
import { readObject, storeObject } from '../../store/objectStore';
import type { Journal } from './journal';

/**
 * Remove what a writer put beside the files, once it is not needed any more.
 *
 * Nothing is lost: the bytes of an old file that are not in the store, or were written to meanwhile, are stored first.
 *
 * @throws DiskError
 */
export async function tidyUp(disk: Disk, { files }: Pick<Journal, 'files'>): Promise<void> {
	for (const step of files) {
		if ('temp' in step && (await disk.stat(step.temp))) {
			await disk.remove(step.temp);
		}
		if ('backup' in step && (await disk.stat(step.backup))) {
			await keepBytes(disk, step.backup);
			await disk.remove(step.backup);
		}
	}
	for (const folder of new Set(files.map(({ path }) => folderOf(path)))) {
		if (await disk.stat(folder)) {
			await disk.syncFolder(folder);
		}
	}
}

/** Remove the folders that were made for new files; one in which somebody put something stays. @throws DiskError */
export async function removeMadeFolders(disk: Disk, { folders }: Pick<Journal, 'folders'>): Promise<void> {
	for (const folder of folders.toReversed()) {
		if ((await disk.stat(folder))?.kind === 'folder' && (await disk.list(folder)).length === 0) {
			await disk.removeFolder(folder);
			await disk.syncFolder(folderOf(folder));
		}
	}
}

async function keepBytes(disk: Disk, backup: string): Promise<void> {
	const bytes = (await disk.stat(backup))?.kind === 'file' ? await disk.read(backup) : undefined;
	if (bytes && !(await readObject(disk, sha256(bytes)))) {
		await storeObject(disk, bytes);
	}
}
