import { readFileSync, statSync } from 'node:fs';

/**
 * Bytes of a regular file, links followed; a pipe or a device would be read without end.
 *
 * It waits for the disk: a call that has nothing else to do meanwhile is done sooner than by handing over each step.
 */
export function readRegularFile(file: string): Uint8Array {
	if (!statSync(file).isFile()) {
		throw new Error('not a regular file');
	}
	return readFileSync(file);
}
