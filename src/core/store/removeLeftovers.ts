import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { findLeftovers } from './findLeftovers';
import { storeObject } from './objectStore';

/**
 * Remove what a writer that was killed left beside these files: new bytes that did not get their place, and second
 * names of the old ones, which would make the guard take the files for hard links.
 *
 * Only where the file itself stands, and only under the lock. Nothing is lost: bytes other than the file's are stored
 * as an object first. What cannot be looked at or removed stays, and is for the guard to judge.
 *
 * @param paths Of files that are about to be written.
 */
export async function removeLeftovers(disk: Disk, paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		try {
			await removeBeside(disk, path);
		} catch (error) {
			if (!(error instanceof DiskError)) {
				throw error;
			}
		}
	}
}

async function removeBeside(disk: Disk, path: string): Promise<void> {
	const leftovers = await findLeftovers(disk, path);
	const standing = leftovers.length > 0 ? await readFile(disk, path) : undefined;
	if (!standing) {
		return;
	}
	for (const leftover of leftovers) {
		const bytes = await readFile(disk, leftover);
		if (bytes && sha256(bytes) !== sha256(standing)) {
			await storeObject(disk, bytes);
		}
		if (bytes) {
			await disk.remove(leftover);
		}
	}
}

async function readFile(disk: Disk, path: string): Promise<Uint8Array | undefined> {
	return (await disk.stat(path))?.kind === 'file' ? disk.read(path) : undefined;
}
