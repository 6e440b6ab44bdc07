import type { LockRecord } from './lockRecord';
import { placeOfThisProcess, startOf } from './processIdentity';

/** Whether it is proven that the holder of a lock lived on this machine and is gone; its age proves nothing. */
export async function isGone({ pid, start, host, space, boot }: LockRecord): Promise<boolean> {
	const here = await placeOfThisProcess();
	if (host !== here.host || space !== here.space) {
		return false;
	}
	const now = boot === here.boot ? await startOf(pid) : 'gone';
	return now === 'gone' || (now !== '' && start !== '' && now !== start);
}
