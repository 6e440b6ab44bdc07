import { relative, sep } from 'node:path';
import type { Disk } from '../core/host';
import type { Lock, LockHolder, LockOutcome } from '../core/lock';
import { findEnclosingRoots } from './findEnclosingRoots';
import { isGone } from './isGone';
import { type FoundLock, readLock } from './lockFile';
import { lockPath } from './lockPaths';
import type { LockRecord } from './lockRecord';
import { nodeDisk } from './nodeDisk';
import { type OwnLock, releaseLock, takeLock } from './takeLock';

/**
 * One writer at a time for a Root and for every Root around it.
 *
 * The lock is a file that appears with its whole content or not at all. It is broken only where it is proven
 * that its holder, on this machine, is gone: never by age, so that a process that slept is still the owner. The commands
 * that such a holder left running are ended then. What cannot be read as a lock is left alone and reported as held by
 * nobody known.
 *
 * @param openDisk Gives the disk below a Root.
 */
export function nodeLock(root: string, openDisk: (root: string) => Disk = nodeDisk): Lock {
	return {
		acquire: () => acquireAll(root, openDisk),
		holder: async () => {
			for (const folder of [...(await findEnclosingRoots(root)), root]) {
				const found = await readLock(openDisk(folder), lockPath);
				if (found.kind === 'read' && !(await isGone(found.record))) {
					return holderOf(found.record);
				}
			}
			return undefined;
		},
	};
}

/** Take the locks from the outermost Root inwards, all or none. */
async function acquireAll(root: string, openDisk: (root: string) => Disk): Promise<LockOutcome> {
	const taken: OwnLock[] = [];
	try {
		for (const folder of [...(await findEnclosingRoots(root)), root]) {
			const outcome = await takeLock(openDisk(folder));
			if (outcome.kind !== 'taken') {
				await releaseAll(taken);
				return heldBy(outcome, relative(root, folder).split(sep).join('/'));
			}
			taken.push(outcome);
		}
	} catch (error) {
		await releaseAll(taken).catch(() => {});
		throw error;
	}
	return { kind: 'locked', release: () => releaseAll(taken) };
}

async function releaseAll(locks: readonly OwnLock[]): Promise<void> {
	for (const lock of [...locks].reverse()) {
		await releaseLock(lock);
	}
}

/** @param way From the Root to the one whose lock it is. */
function heldBy(found: FoundLock, way: string): LockOutcome {
	const path = way === '' ? found.path : `${way}/${found.path}`;
	return { kind: 'held', holder: found.kind === 'read' ? holderOf(found.record) : undefined, path };
}

function holderOf({ pid, host, since }: LockRecord): LockHolder {
	return { pid, host, since };
}
