import { type Disk, DiskError } from '../core/host';
import { stateFolder } from '../core/store/prepareStateFolder';
import { isGone } from './isGone';
import { readLock } from './lockFile';
import { besideLock } from './lockPaths';

/**
 * Remove the files beside the lock that processes left which were killed while they took it; for its holder only.
 *
 * What cannot be read, or belongs to a process that may live, stays: it is in nobody's way.
 */
export async function removeDeadLocks(disk: Disk): Promise<void> {
	try {
		const names = (await disk.list(stateFolder)).filter(name => name.startsWith(besideLock));
		for (const name of names) {
			const found = await readLock(disk, `${stateFolder}/${name}`);
			if (found.kind === 'read' && (await isGone(found.record))) {
				await disk.remove(found.path);
			}
		}
	} catch (error) {
		if (!(error instanceof DiskError)) {
			throw error;
		}
	}
}
