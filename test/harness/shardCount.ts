import { availableParallelism, totalmem } from 'node:os';

/** An editor's server with its windows and their browser, as measured, and room for what they are told to run. */
const bytesOfShard = 3 * 1024 ** 3;

/**
 * In how many processes at once this machine runs tests that each open an editor: one or two.
 *
 * The environment variable `TEST_SHARDS` chooses another number.
 */
export function shardCount(): number {
	const chosen = Number(process.env.TEST_SHARDS);
	if (chosen >= 1) {
		return Math.floor(chosen);
	}
	const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
	return availableParallelism() >= 2 && memory >= 2 * bytesOfShard ? 2 : 1;
}
