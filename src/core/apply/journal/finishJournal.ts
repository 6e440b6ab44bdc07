import type { Disk } from '../../host';
import { isPrefix } from './isPrefix';
import type { Journal, JournalHistory } from './journal';
import { judgeHistory } from './judgeHistory';
import { tidyUp } from './tidyUp';
import { removeJournal } from './writeJournal';

/**
 * Finish what a stopped writer had begun, its files and the beginning of its cycle being written: append what is missing
 * of the end that it noted, and remove its note.
 *
 * @returns Whether the cycle has its status.
 * @throws DiskError
 */
export async function finishJournal(disk: Disk, journal: Journal): Promise<boolean> {
	const hasStatus = await completeEnd(disk, journal.history);
	await tidyUp(disk, journal);
	await removeJournal(disk);
	return hasStatus;
}

async function completeEnd(disk: Disk, history: JournalHistory): Promise<boolean> {
	const { path, end } = history;
	const state = await judgeHistory(disk, history);
	if (end === undefined || state.kind !== 'begun') {
		return false;
	}
	const bytes = new TextEncoder().encode(end);
	if (isPrefix(bytes, state.tail)) {
		return true;
	}
	// What stands there else is somebody else's.
	if (!isPrefix(state.tail, bytes)) {
		return false;
	}
	await disk.append(path, state.length, bytes.subarray(state.tail.length));
	return true;
}
