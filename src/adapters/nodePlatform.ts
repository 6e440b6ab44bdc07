import { createHash, type Hash } from 'node:crypto';
import type { Platform, RunningHash } from '../core/platform';

/** What Node.js computes in native code. */
export const nodePlatform: Platform = {
	startSha256: () => run(createHash('sha256')),
	beginsWith: (bytes, start) =>
		start.length <= bytes.length && Buffer.compare(start, bytes.subarray(0, start.length)) === 0,
};

function run(hash: Hash): RunningHash {
	return {
		update: data => {
			hash.update(data);
		},
		copy: () => run(hash.copy()),
		hex: () => hash.digest('hex'),
	};
}
