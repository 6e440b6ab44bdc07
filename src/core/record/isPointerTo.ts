import { sha256 } from '../hash';

/** UTF-8 bytes that a pointer may have. */
const longest = 1024;

/**
 * Whether bytes of a commit are what Git LFS keeps in the place of a large file, and stand for this file.
 *
 * @param size Of the file, in bytes.
 * @param bytes Of the file; without them its size decides.
 */
export function isPointerTo(committed: Uint8Array, size: number, bytes?: Uint8Array): boolean {
	if (committed.length > longest) {
		return false;
	}
	const text = new TextDecoder().decode(committed);
	const [, hash, length] =
		/^version https:\/\/git-lfs[^\n]*\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(text) ?? [];
	return hash !== undefined && Number(length) === size && (bytes === undefined || sha256(bytes) === hash);
}
