import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { objectPath, storeObject } from '../store/objectStore';
import { replaceFile } from '../store/replaceFile';
import type { HistoryFile } from './historyFile';

/**
 * Put apply.md back as this program wrote it, where it was changed or removed while commands ran, be it with its folder;
 * what is left of it is stored first.
 *
 * @param copy A copy of the file, for its mode where it is gone.
 * @returns What happened, for the reason of a status; `undefined` where the file is untouched.
 * @throws DiskError
 */
export async function putHistoryBack(
	disk: Disk,
	{ path, bytes }: Pick<HistoryFile, 'path' | 'bytes'>,
	copy: string | undefined,
): Promise<string | undefined> {
	const entry = await disk.stat(path);
	const found = entry?.kind === 'file' ? await disk.read(path) : undefined;
	if (found && sha256(found) === sha256(bytes)) {
		return undefined;
	}
	if (entry && !found) {
		throw new DiskError('not_regular', path, 'was replaced while the commands ran');
	}
	const kept = found ? `; that version is in ${objectPath(await storeObject(disk, found))}` : '';
	const like = copy === undefined ? undefined : await disk.stat(copy);
	if (!entry) {
		await disk.makeFolder(folderOf(path));
	}
	await replaceFile(disk, path, bytes, like?.mode);
	return `apply.md changed while the commands ran, and was put back${kept}`;
}
