import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import { type Disk, DiskError, type Lock, type LockOutcome } from '../core/host';
import { prepareStateFolder } from '../core/store/prepareStateFolder';
import { findEnclosingRoots } from './findEnclosingRoots';
import { type LockRecord, parseLock } from './lockRecord';
import { nodeDisk } from './nodeDisk';
import { placeOfThisProcess, startOf } from './processIdentity';

const lockPath = '.spec-ops/lock';
const breakPath = '.spec-ops/lock-break';
/** Bytes above which a lock file is not one of ours. */
const sizeLimit = 4096;

/**
 * One writer at a time for a Root and for every Root around it.
 *
 * The lock is a file that appears with its whole content or not at all. It is broken only where it is proven
 * that its holder, on this machine, is gone: never by age, so that a process that slept is still the owner.
 * What cannot be read as a lock is left alone and reported as held by nobody known.
 */
export function nodeLock(root: string): Lock {
	return {
		acquire: async () => {
			const taken: OwnLock[] = [];
			try {
				for (const folder of [...(await findEnclosingRoots(root)), root]) {
					const outcome = await take(nodeDisk(folder));
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
				const found = await readLock(nodeDisk(folder), lockPath);
				if (found.kind === 'read' && !(await isDead(found.record))) {
					return heldBy(found, lockPath).holder;
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
	if (await place(disk, lockPath, record)) {
		return { kind: 'taken', disk, nonce: record.nonce };
	}
	const found = await readLock(disk, lockPath);
	if (found.kind !== 'read' || !(await isDead(found.record))) {
		return heldBy(found, lockPath);
	}
	return breakLock(disk, found.record, record);
}

/** Take the place of a dead holder. Only one process at a time may: two could each remove the other's fresh lock. */
async function breakLock(disk: Disk, dead: LockRecord, record: LockRecord): Promise<OwnLock | Held> {
	if (!(await place(disk, breakPath, record))) {
		return heldBy(await readLock(disk, breakPath), breakPath);
	}
	try {
		const found = await readLock(disk, lockPath);
		if (found.kind === 'read' && found.record.nonce === dead.nonce) {
			await disk.remove(lockPath);
		}
		return (await place(disk, lockPath, record))
			? { kind: 'taken', disk, nonce: record.nonce }
			: heldBy(await readLock(disk, lockPath), lockPath);
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
	| { readonly kind: 'read'; readonly record: LockRecord }
	/** Gone in the meantime, a link or a folder, too large, or no lock's text. */
	| { readonly kind: 'unreadable' };

async function readLock(disk: Disk, path: string): Promise<FoundLock> {
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' && entry.size <= sizeLimit ? await disk.read(path) : undefined;
	const record = bytes && parseLock(new TextDecoder().decode(bytes));
	return record ? { kind: 'read', record } : { kind: 'unreadable' };
}

function heldBy(found: FoundLock, path: string): Held {
	const holder =
		found.kind === 'read' ? { pid: found.record.pid, host: found.record.host, since: found.record.since } : undefined;
	return { kind: 'held', holder, path };
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
