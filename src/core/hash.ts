import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 as pureSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { remember } from './remember';

/** Computes SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export type Sha256 = (data: Uint8Array | string) => string;

let compute: Sha256 = data => bytesToHex(pureSha256(toBytes(data)));

/** Have the same hashes computed by the platform from now on, which is many times as fast. */
export function hashWith(native: Sha256): void {
	compute = native;
}

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
	return typeof data === 'string' ? sha256OfText(data) : compute(data);
}

/** The same few texts are hashed at every key stroke. */
const sha256OfText = remember(16, text => compute(text));

/** The id that Git gives a blob of these bytes in a SHA-1 repository, as 40 hex digits. */
export function gitBlobId(data: Uint8Array | string): string {
	const bytes = toBytes(data);
	return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

function toBytes(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? utf8ToBytes(data) : data;
}
