import type { Disk } from '../core/host';
import { isGone } from './isGone';
import { killLeft } from './killLeft';
import { type FoundLock, placeLock, readLock } from './lockFile';
import { lockPath, rightPath } from './lockPaths';
import type { LockRecord } from './lockRecord';

/** Dead breakers behind each other above which somebody has to look. */
const chainLimit = 20;

/**
 * Take the place of a holder that is gone, and end what it left running.
 *
 * Two processes could each remove the other's fresh lock, so only whoever has the right to remove this very lock does.
 * A right is a file that is named for the lock's nonce. Where its owner is gone too, whoever has the right to that right
 * goes on; no right is removed before the lock that it is about is.
 *
 * @returns What stands in the way, where something does. @throws DiskError
 */
export async function breakLock(disk: Disk, dead: LockRecord, record: LockRecord): Promise<FoundLock | undefined> {
	const right = await takeRight(disk, dead, record);
	if (right.kind !== 'taken') {
		return right;
	}
	try {
		const found = await readLock(disk, lockPath);
		if (found.kind === 'read' && found.record.nonce === dead.nonce) {
			await killLeft(dead);
			await disk.remove(lockPath);
			for (const path of right.passed) {
				await disk.remove(path);
			}
		}
		return (await placeLock(disk, lockPath, record)) ? undefined : await readLock(disk, lockPath);
	} finally {
		await disk.remove(right.path);
	}
}

interface Right {
	readonly kind: 'taken';
	readonly path: string;
	/** Rights of others that are gone, the first one about the lock itself. */
	readonly passed: readonly string[];
}

async function takeRight(disk: Disk, dead: LockRecord, record: LockRecord): Promise<Right | FoundLock> {
	const passed: string[] = [];
	let path = rightPath(dead.nonce);
	for (;;) {
		if (await placeLock(disk, path, record)) {
			return { kind: 'taken', path, passed };
		}
		const found = await readLock(disk, path);
		if (found.kind !== 'read' || passed.length === chainLimit || !(await isGone(found.record))) {
			return found;
		}
		passed.push(path);
		path = rightPath(found.record.nonce);
	}
}
