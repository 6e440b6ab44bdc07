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
	const pointer = readPointer(committed);
	return pointer?.size === size && (bytes === undefined || sha256(bytes) === pointer.sha256);
}

/** Whether a file is what Git LFS keeps in the place of bytes with this SHA-256, which it did not fetch. */
export function isPointerOf(bytes: Uint8Array, hash: string): boolean {
	return readPointer(bytes)?.sha256 === hash;
}

function readPointer(bytes: Uint8Array): { readonly sha256: string; readonly size: number } | undefined {
	const text = bytes.length > longest ? '' : new TextDecoder().decode(bytes);
	const [, hash, length] =
		/^version https:\/\/git-lfs[^\n]*\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(text) ?? [];
	return hash === undefined ? undefined : { sha256: hash, size: Number(length) };
}
