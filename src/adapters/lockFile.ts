import { randomUUID } from 'node:crypto';
import { type Disk, DiskError } from '../core/host';
import { type LockRecord, parseLock } from './lockRecord';

/** What stands where a lock would. */
export type FoundLock =
	| { readonly kind: 'read'; readonly path: string; readonly record: LockRecord }
	/** There is none, or none any more. */
	| { readonly kind: 'gone'; readonly path: string }
	/** A link or a folder, too large, not to be read, or no lock's text. */
	| { readonly kind: 'unreadable'; readonly path: string };

/** Bytes above which a file is no lock of ours. */
const sizeLimit = 4096;

/** Look at a lock file; links are not followed. @throws DiskError */
export async function readLock(disk: Disk, path: string): Promise<FoundLock> {
	const entry = await disk.stat(path);
	if (entry && (entry.kind !== 'file' || entry.size > sizeLimit)) {
		return { kind: 'unreadable', path };
	}
	const bytes = entry && (await readBytes(disk, path));
	if (bytes === undefined) {
		return { kind: 'gone', path };
	}
	const record = bytes && parseLock(new TextDecoder().decode(bytes));
	return record ? { kind: 'read', path, record } : { kind: 'unreadable', path };
}

/** `null` where somebody is not to read it. */
async function readBytes(disk: Disk, path: string): Promise<Uint8Array | null | undefined> {
	try {
		return await disk.read(path);
	} catch (error) {
		if (error instanceof DiskError && (error.code === 'denied' || error.code === 'not_regular')) {
			return null;
		}
		throw error;
	}
}

/** Put a lock file there, whole or not at all; `false` where the name is taken. @throws DiskError */
export async function placeLock(disk: Disk, path: string, record: LockRecord): Promise<boolean> {
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
