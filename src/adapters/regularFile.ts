import { constants } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DiskError } from '../core/host';
import { lstatOrNothing } from './lstatOrNothing';
import { orNothing } from './orNothing';
import { syncFolder } from './syncFolder';
import { errnoOf } from './toDiskError';
import { withFile } from './withFile';

/** Flags that the platform lacks are 0 and change nothing. */
const noFollow = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes of a regular file, or `undefined` where there is none; never follows a link, never waits for a pipe. `path` is for errors. */
export async function readRegular(full: string, path: string): Promise<Uint8Array | undefined> {
	const stats = await lstatOrNothing(full);
	if (!stats?.isFile()) {
		return undefined;
	}
	const bytes = withFile(full, constants.O_RDONLY | noFollow, async handle => {
		await requireRegular(handle, path);
		const { buffer, byteOffset, byteLength } = await handle.readFile();
		return new Uint8Array(buffer, byteOffset, byteLength);
	});
	// It may be gone by now.
	return orNothing(bytes);
}

/**
 * Bytes of a regular file of at most so many, in as few steps as can be; `undefined` where there is none, or a larger one.
 * Follows no link and waits for no pipe, as `readRegular`.
 */
export async function readSmall(full: string, limit: number): Promise<Uint8Array | undefined> {
	if (!constants.O_NOFOLLOW && !(await lstatOrNothing(full))?.isFile()) {
		return undefined;
	}
	const read = withFile(full, constants.O_RDONLY | noFollow, async handle => {
		const stats = await handle.stat();
		if (!stats.isFile() || stats.size > limit) {
			return undefined;
		}
		const bytes = new Uint8Array(stats.size);
		// An empty buffer to read into is refused.
		const { bytesRead } = bytes.length > 0 ? await handle.read(bytes, 0, bytes.length, 0) : { bytesRead: 0 };
		return bytes.subarray(0, bytesRead);
	});
	return orNothing(read, 'ELOOP', 'ENXIO');
}

/**
 * Create a file that must not exist, with exactly this mode, or where it is `masked` without what the process masks off;
 * synced, its size compared, and gone again where that fails.
 */
export async function writeNew(
	full: string,
	path: string,
	bytes: Uint8Array,
	{ mode, masked = false }: { readonly mode: number; readonly masked?: boolean | undefined },
): Promise<void> {
	const handle = await open(full, 'wx', mode & 0o777);
	try {
		await handle.writeFile(bytes);
		if (!masked) {
			await setMode(handle, mode & 0o777);
		}
		await handle.sync();
		await requireSize(handle, path, bytes.length);
	} catch (error) {
		await handle.close().catch(() => {});
		await unlink(full).catch(() => {});
		throw error;
	}
	await handle.close();
}

/** Write at the end of a regular file of exactly `length` bytes (0: may be absent); synced, its size compared. */
export async function appendRegular(full: string, path: string, length: number, bytes: Uint8Array): Promise<void> {
	const create = length === 0 ? constants.O_CREAT : 0;
	const flags = constants.O_WRONLY | constants.O_APPEND | create | noFollow;
	await requireNoLink(full, path);
	await withFile(full, flags, async handle => {
		await requireRegular(handle, path);
		const { size } = await handle.stat();
		if (size !== length) {
			throw new DiskError('changed', path, `has ${size} bytes, not ${length}`);
		}
		await handle.writeFile(bytes);
		await handle.sync();
		await requireSize(handle, path, length + bytes.length);
	});
	if (length === 0) {
		await syncFolder(dirname(full));
	}
}

/** Cut a regular file back to `length` bytes, synced. */
export async function truncateRegular(full: string, path: string, length: number): Promise<void> {
	await requireNoLink(full, path);
	await withFile(full, constants.O_WRONLY | noFollow, async handle => {
		await requireRegular(handle, path);
		await handle.truncate(length);
		await handle.sync();
	});
}

/** What the process masks off new files must not change the mode of a file that is replaced. */
async function setMode(handle: FileHandle, mode: number): Promise<void> {
	try {
		await handle.chmod(mode);
	} catch (error) {
		// The file is our own, so this is a file system without modes.
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errnoOf(error) ?? '')) {
			throw error;
		}
	}
}

/** For platforms whose `open` cannot refuse links. */
async function requireNoLink(full: string, path: string): Promise<void> {
	if ((await lstatOrNothing(full))?.isSymbolicLink()) {
		throw new DiskError('not_regular', path, 'is a link');
	}
}

async function requireRegular(handle: FileHandle, path: string): Promise<void> {
	if (!(await handle.stat()).isFile()) {
		throw new DiskError('not_regular', path, 'is no regular file');
	}
}

async function requireSize(handle: FileHandle, path: string, size: number): Promise<void> {
	if ((await handle.stat()).size !== size) {
		throw new DiskError('full', path, 'was not written whole');
	}
}
