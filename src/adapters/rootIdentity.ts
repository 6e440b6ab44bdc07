import { lstat, realpath } from 'node:fs/promises';

/**
 * What a folder is known by on this machine: its real path, and the file system's number for it with the time at which
 * it came to be, since numbers are used again.
 */
export async function rootIdentity(root: string): Promise<readonly string[]> {
	const real = await realpath(root);
	const { ino, birthtimeNs } = await lstat(real, { bigint: true });
	// File systems that do not number their files say 0.
	return ino === 0n ? [`path:${real}`] : [`path:${real}`, `file:${ino}:${birthtimeNs}`];
}
