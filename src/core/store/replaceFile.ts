import type { Disk } from '../host';
import { folderOf } from '../spec/specPaths';
import { tempBeside } from './tempName';

/**
 * Put bytes in the place of a file, which is whole at every moment and keeps its mode.
 *
 * @param mode Of a file that is not there yet.
 * @throws DiskError; the file is then as it was, or as it is meant to be.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
	const temp = tempBeside(path);
	await disk.writeNew(temp, bytes, (await disk.stat(path))?.mode ?? mode);
	try {
		await disk.rename(temp, path);
	} catch (error) {
		await disk.remove(temp).catch(() => {});
		throw error;
	}
	await disk.syncFolder(folderOf(path));
}
