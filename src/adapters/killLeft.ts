import { killMarked } from './killMarked';
import type { LockRecord } from './lockRecord';
import { placeOfThisProcess } from './processIdentity';
import { markOf, runVariable } from './runMark';

/**
 * End the commands that a writer left running when it was killed, so that they write nothing any more.
 *
 * Only Linux tells which those are; elsewhere this does nothing.
 *
 * @param gone The lock of a process that is proven to be gone.
 */
export async function killLeft({ pid, start, boot }: LockRecord): Promise<void> {
	const mark = markOf(pid, start);
	// Since the machine was started anew, others may have these numbers.
	if (mark !== '' && boot === (await placeOfThisProcess()).boot) {
		await killMarked(`${runVariable}=${mark}`);
	}
}
