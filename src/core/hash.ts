import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { KeptByPrefix } from './keptByPrefix';
import { platform, type RunningHash } from './platform';
import { remember } from './remember';

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
	return typeof data === 'string' ? sha256OfText(data) : compute(data);
}

/** The same few texts are hashed at every key stroke. */
const sha256OfText = remember(16, compute);

function compute(data: Uint8Array | string): string {
	const running = platform().startSha256();
	running.update(data);
	return running.hex();
}

const grown = new KeptByPrefix<Uint8Array, { readonly running: RunningHash; readonly hash: string }>((bytes, start) =>
	platform().beginsWith(bytes, start),
);

/**
 * The same as `sha256`; of a file that only grew since it was hashed, only what came to it is hashed.
 *
 * @param bytes Are kept, so nobody may change them afterwards.
 */
export function sha256OfGrown(bytes: Uint8Array): string {
	const earlier = grown.find(bytes);
	if (earlier?.source.length === bytes.length) {
		return earlier.value.hash;
	}
	const running = earlier?.value.running.copy() ?? platform().startSha256();
	running.update(earlier ? bytes.subarray(earlier.source.length) : bytes);
	const hash = running.copy().hex();
	grown.keep(bytes, { running, hash }, earlier);
	return hash;
}

/** The id that Git gives a blob of these bytes in a SHA-1 repository, as 40 hex digits. */
export function gitBlobId(data: Uint8Array | string): string {
	const bytes = typeof data === 'string' ? utf8ToBytes(data) : data;
	return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}
