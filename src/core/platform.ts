import { sha256 as pureSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { commonLength } from './text/commonLength';

/** A SHA-256 that is being computed. */
export interface RunningHash {
	/** Go on with bytes, or with a text's UTF-8. */
	update(data: Uint8Array | string): void;
	/** Another one that goes on from here on its own. */
	copy(): RunningHash;
	/** The hash of all so far, as 64 lower-case hex digits; ends it. */
	hex(): string;
}

/** What a platform does many times as fast as code of this program; the results are the same. */
export interface Platform {
	startSha256(): RunningHash;
	/** Whether bytes begin with others, which may be all of them. */
	beginsWith(bytes: Uint8Array, start: Uint8Array): boolean;
}

let current: Platform = {
	startSha256: () => runPure(pureSha256.create()),
	beginsWith: (bytes, start) => commonLength(bytes, start) === start.length,
};

/** The platform that this program runs on. */
export function platform(): Platform {
	return current;
}

/** Have all this done by a platform from now on. */
export function runOn(native: Platform): void {
	current = native;
}

function runPure(state: ReturnType<typeof pureSha256.create>): RunningHash {
	return {
		update: data => {
			state.update(typeof data === 'string' ? utf8ToBytes(data) : data);
		},
		copy: () => runPure(state.clone()),
		hex: () => bytesToHex(state.digest()),
	};
}
