import { gitBlobId, sha256 } from '../../hash';
import type { FileState } from '../../history/record';

/** State of a file by its bytes and permission bits. */
export function fileStateOf(bytes: Uint8Array, mode: number): FileState {
	return { sha256: sha256(bytes), blob: gitBlobId(bytes), mode: gitModeOf(mode) };
}

/** The mode that Git keeps for a regular file with these permission bits. */
export function gitModeOf(mode: number): FileState['mode'] {
	return (mode & 0o111) === 0 ? '100644' : '100755';
}
