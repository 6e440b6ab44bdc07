import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import { type Disk, DiskError } from '../core/host';
import type { Lock, LockHolder, LockOutcome } from '../core/lock';
import { prepareStateFolder } from '../core/store/prepareStateFolder';
import { findEnclosingRoots } from './findEnclosingRoots';
import { type LockRecord, parseLock } from './lockRecord';
import { nodeDisk } from './nodeDisk';
import { placeOfThisProcess, startOf } from './processIdentity';

const lockPath = '.spec-ops/lock';
const breakPath = '.spec-ops/lock-break';
/** Bytes above which a lock file is not one of ours. */
const sizeLimit = 4096;
/** How often it is tried again where what stood in the way is gone when it is looked at. */
const tries = 10;

/**
 * One writer at a time for a Root and for every Root around it.
 *
 * The lock is a file that appears with its whole content or not at all. It is broken only where it is proven
 * that its holder, on this machine, is gone: never by age, so that a process that slept is still the owner.
 * What cannot be read as a lock is left alone and reported as held by nobody known.
 *
 * @param openDisk Gives the disk below a Root.
 */
export function nodeLock(root: string, openDisk: (root: string) => Disk = nodeDisk): Lock {
	return {
		acquire: async () => {
			const taken: OwnLock[] = [];
			try {
				for (const folder of [...(await findEnclosingRoots(root)), root]) {
					const outcome = await take(openDisk(folder));
					if (outcome.kind === 'held') {
						await releaseAll(taken);
						const way = relative(root, folder).split(sep).join('/');
						return { ...outcome, path: way === '' ? outcome.path : `${way}/${outcome.path}` };
					}
					taken.push(outcome);
				}
			} catch (error) {
				await releaseAll(taken).catch(() => {});
				throw error;
			}
			return { kind: 'locked', release: () => releaseAll(taken) };
		},
		holder: async () => {
			for (const folder of [...(await findEnclosingRoots(root)), root]) {
				const found = await readLock(openDisk(folder), lockPath);
				if (found.kind === 'read' && !(await isDead(found.record))) {
					return holderOf(found.record);
				}
			}
			return undefined;
		},
	};
}

interface OwnLock {
	readonly kind: 'taken';
	readonly disk: Disk;
	readonly nonce: string;
}

type Held = Extract<LockOutcome, { readonly kind: 'held' }>;

async function releaseAll(locks: readonly OwnLock[]): Promise<void> {
	for (const { disk, nonce } of [...locks].reverse()) {
		const found = await readLock(disk, lockPath);
		if (found.kind === 'read' && found.record.nonce === nonce) {
			await disk.remove(lockPath);
		}
	}
}

async function take(disk: Disk): Promise<OwnLock | Held> {
	await prepareStateFolder(disk);
	const record = await newRecord();
	for (let left = tries; ; left--) {
		const blocker = await findBlocker(disk, record);
		if (!blocker) {
			return { kind: 'taken', disk, nonce: record.nonce };
		}
		if (blocker.kind !== 'gone' || left === 0) {
			return heldBy(blocker);
		}
	}
}

/** Put the lock there, also in place of that of a dead holder; gives what stands in the way, if anything does. */
async function findBlocker(disk: Disk, record: LockRecord): Promise<FoundLock | undefined> {
	if (await place(disk, lockPath, record)) {
		return undefined;
	}
	const found = await readLock(disk, lockPath);
	return found.kind === 'read' && (await isDead(found.record)) ? breakLock(disk, found.record, record) : found;
}

/** Take the place of a dead holder. Only one process at a time may: two could each remove the other's fresh lock. */
async function breakLock(disk: Disk, dead: LockRecord, record: LockRecord): Promise<FoundLock | undefined> {
	if (!(await place(disk, breakPath, record))) {
		return readLock(disk, breakPath);
	}
	try {
		const found = await readLock(disk, lockPath);
		if (found.kind === 'read' && found.record.nonce === dead.nonce) {
			await disk.remove(lockPath);
		}
		return (await place(disk, lockPath, record)) ? undefined : await readLock(disk, lockPath);
	} finally {
		await disk.remove(breakPath);
	}
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

/** Put a lock file there, whole or not at all; `false` where the name is taken. */
async function place(disk: Disk, path: string, record: LockRecord): Promise<boolean> {
	const temporary = `${path}-${randomUUID()}`;
	await disk.writeNew(temporary, new TextEncoder().encode(JSON.stringify(record)), 0o644);
	try {
		await disk.link(temporary, path);
		return true;
	} catch (error) {
		if (error instanceof DiskError && error.code === 'exists') {
			return false;
		}
		throw error;
	} finally {
		await disk.remove(temporary);
	}
}

type FoundLock =
	| { readonly kind: 'read'; readonly path: string; readonly record: LockRecord }
	/** Released in the meantime. */
	| { readonly kind: 'gone'; readonly path: string }
	/** A link or a folder, too large, or no lock's text. */
	| { readonly kind: 'unreadable'; readonly path: string };

async function readLock(disk: Disk, path: string): Promise<FoundLock> {
	const entry = await disk.stat(path);
	if (entry && (entry.kind !== 'file' || entry.size > sizeLimit)) {
		return { kind: 'unreadable', path };
	}
	const bytes = entry && (await disk.read(path));
	if (!bytes) {
		return { kind: 'gone', path };
	}
	const record = parseLock(new TextDecoder().decode(bytes));
	return record ? { kind: 'read', path, record } : { kind: 'unreadable', path };
}

function heldBy(found: FoundLock): Held {
	return { kind: 'held', holder: found.kind === 'read' ? holderOf(found.record) : undefined, path: found.path };
}

function holderOf({ pid, host, since }: LockRecord): LockHolder {
	return { pid, host, since };
}

/** Whether it is proven that the holder lived here and is gone. */
async function isDead({ pid, start, host, space, boot }: LockRecord): Promise<boolean> {
	const here = await placeOfThisProcess();
	if (host !== here.host || space !== here.space) {
		return false;
	}
	const now = boot === here.boot ? await startOf(pid) : 'gone';
	return now === 'gone' || (now !== '' && start !== '' && now !== start);
}
