import { type FileHandle, open } from 'node:fs/promises';

/** Use a file or folder and close it again, whatever happens; one that the flags create gets mode 0o644. */
export async function withFile<T>(
	full: string,
	flags: string | number,
	use: (handle: FileHandle) => Promise<T>,
): Promise<T> {
	const handle = await open(full, flags, 0o644);
	try {
		return await use(handle);
	} finally {
		await handle.close();
	}
}
