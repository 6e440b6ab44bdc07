import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { remember } from './remember';

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
	return typeof data === 'string' ? sha256OfText(data) : sha256OfBytes(data);
}

/** The same few texts are hashed at every key stroke. */
const sha256OfText = remember(16, text => bytesToHex(sha256Bytes(utf8ToBytes(text))));

/** The last bytes that were hashed, and their hashes. */
const hashed: { readonly bytes: Uint8Array; readonly hash: string }[] = [];

function sha256OfBytes(bytes: Uint8Array): string {
	const known = hashed.find(one => isEqual(one.bytes, bytes));
	if (known) {
		return known.hash;
	}
	const hash = bytesToHex(sha256Bytes(bytes));
	if (bytes.length >= worthKeeping.from && bytes.length <= worthKeeping.to) {
		hashed.unshift({ bytes: bytes.slice(), hash });
		hashed.length = Math.min(hashed.length, 4);
	}
	return hash;
}

/** Bytes of a file whose hash is kept: less is hashed as fast as it is compared. */
const worthKeeping = { from: 4096, to: 8 * 1024 * 1024 } as const;

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) {
		return false;
	}
	// Bytes that lie so that they can be seen as words are compared four at a time.
	const isAligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0;
	const rest = isAligned ? a.length - (a.length % 4) : 0;
	return (!isAligned || isSame(wordsOf(a), wordsOf(b))) && isSame(a.subarray(rest), b.subarray(rest));
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
	return new Uint32Array(buffer, byteOffset, length >> 2);
}

function isSame(a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): boolean {
	for (let index = 0; index < a.length; index++) {
		if (a[index] !== b[index]) {
			return false;
		}
	}
	return true;
}

/** The id that Git gives a blob of these bytes in a SHA-1 repository, as 40 hex digits. */
export function gitBlobId(data: Uint8Array | string): string {
	const bytes = toBytes(data);
	return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

function toBytes(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? utf8ToBytes(data) : data;
}
