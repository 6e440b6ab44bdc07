import { sha256 } from '../hash';
import type { FileState } from '../history/record';
import type { Host } from '../host';
import { readObject } from './objectStore';

/** Commits of a file that are looked through; asking Git for each takes some milliseconds. */
const commitLimit = 200;

/**
 * The bytes that a record says a file had: from the file as it is, else as stored, else from a commit.
 *
 * `undefined` where none of them has exactly these bytes.
 *
 * @param path From the Root, as the record names it.
 */
export async function readRecordedBytes(
	{ disk, git }: Pick<Host, 'disk' | 'git'>,
	path: string,
	state: Pick<FileState, 'sha256'>,
): Promise<Uint8Array | undefined> {
	const isIt = (bytes: Uint8Array | undefined) => bytes !== undefined && sha256(bytes) === state.sha256;
	const current = (await disk.realPath(path)) === path ? await disk.read(path).catch(() => undefined) : undefined;
	if (isIt(current)) {
		return current;
	}
	const stored = await readObject(disk, state.sha256);
	if (stored) {
		return stored;
	}
	for (const commit of (await git.commitsOf(path)).slice(0, commitLimit)) {
		const bytes = await git.show(commit, path);
		if (isIt(bytes)) {
			return bytes;
		}
	}
	return undefined;
}
