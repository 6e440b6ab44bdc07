import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { keepNewest } from './keepNewest';
import { remember } from './remember';
import { commonLength } from './text/commonLength';

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
	return typeof data === 'string' ? sha256OfText(data) : sha256OfBytes(data);
}

/** The same few texts are hashed at every key stroke. */
const sha256OfText = remember(16, text => bytesToHex(sha256Bytes(utf8ToBytes(text))));

/** Bytes that were hashed, and the state from which the hash of what is appended to them goes on. */
interface Hashed {
	readonly bytes: Uint8Array;
	readonly state: ReturnType<typeof sha256Bytes.create>;
	readonly hash: string;
}

/** The last bytes that were hashed, newest first. */
const hashed: Hashed[] = [];

/** A history grows: only what came to it is hashed. */
function sha256OfBytes(bytes: Uint8Array): string {
	const index = hashed.findIndex(one => commonLength(one.bytes, bytes) === one.bytes.length);
	const known = hashed[index];
	if (known?.bytes.length === bytes.length) {
		return known.hash;
	}
	const state = known ? known.state.clone() : sha256Bytes.create();
	state.update(bytes.subarray(known?.bytes.length ?? 0));
	const kept = state.clone();
	const hash = bytesToHex(state.digest());
	if (bytes.length >= worthKeeping.from && bytes.length <= worthKeeping.to) {
		if (known) {
			hashed.splice(index, 1);
		}
		hashed.unshift({ bytes: bytes.slice(), state: kept, hash });
		keepNewest(hashed, 4, worthKeeping.to, one => one.bytes.length);
	}
	return hash;
}

/** Bytes of a file whose hash is kept, and of all of them: less is hashed as fast as it is compared. */
const worthKeeping = { from: 4096, to: 64 * 1024 * 1024 } as const;

/** The id that Git gives a blob of these bytes in a SHA-1 repository, as 40 hex digits. */
export function gitBlobId(data: Uint8Array | string): string {
	const bytes = toBytes(data);
	return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

function toBytes(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? utf8ToBytes(data) : data;
}
