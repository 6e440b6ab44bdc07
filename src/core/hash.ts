import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
	return bytesToHex(sha256Bytes(toBytes(data)));
}

/** The id that Git gives a blob of these bytes in a SHA-1 repository, as 40 hex digits. */
export function gitBlobId(data: Uint8Array | string): string {
	const bytes = toBytes(data);
	return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

function toBytes(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? utf8ToBytes(data) : data;
}
