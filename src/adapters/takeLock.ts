import { randomUUID } from 'node:crypto';
import type { Disk } from '../core/host';
import { prepareStateFolder } from '../core/store/prepareStateFolder';
import { breakLock } from './breakLock';
import { isGone } from './isGone';
import { type FoundLock, placeLock, readLock } from './lockFile';
import { lockPath } from './lockPaths';
import type { LockRecord } from './lockRecord';
import { placeOfThisProcess, startOf } from './processIdentity';
import { removeDeadLocks } from './removeDeadLocks';

/** A lock that this process holds. */
export interface OwnLock {
	readonly kind: 'taken';
	readonly disk: Disk;
	readonly nonce: string;
}

/** How often it is tried again where what stood in the way is gone when it is looked at. */
const tries = 10;

/**
 * Take the lock of one Root, also in place of a holder that is proven to be gone.
 *
 * Where somebody holds it nothing is written.
 *
 * @returns What stands in the way, where something does. @throws DiskError
 */
export async function takeLock(disk: Disk): Promise<OwnLock | FoundLock> {
	await prepareStateFolder(disk);
	for (let left = tries; ; left--) {
		const found = await readLock(disk, lockPath);
		if (found.kind === 'unreadable' || (found.kind === 'read' && !(await isGone(found.record)))) {
			return found;
		}
		const record = await newRecord();
		const blocker = await findBlocker(disk, found, record);
		if (!blocker) {
			await removeDeadLocks(disk);
			return { kind: 'taken', disk, nonce: record.nonce };
		}
		if (blocker.kind !== 'gone' || left === 0) {
			return blocker;
		}
	}
}

/** Give a lock back; that of somebody else stays. @throws DiskError */
export async function releaseLock({ disk, nonce }: OwnLock): Promise<void> {
	const found = await readLock(disk, lockPath);
	if (found.kind === 'read' && found.record.nonce === nonce) {
		await disk.remove(lockPath);
	}
}

/** Put the lock where there is none, or in place of that of a dead holder; gives what stands in the way, if anything does. */
async function findBlocker(disk: Disk, found: FoundLock, record: LockRecord): Promise<FoundLock | undefined> {
	if (found.kind === 'read') {
		return breakLock(disk, found.record, record);
	}
	return (await placeLock(disk, lockPath, record)) ? undefined : found;
}

async function newRecord(): Promise<LockRecord> {
	return {
		v: 1,
		pid: process.pid,
		start: await startOf(process.pid),
		...(await placeOfThisProcess()),
		nonce: randomUUID(),
		since: new Date().toISOString(),
	};
}
