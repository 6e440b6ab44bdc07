import { type Failure, failed } from '../../failure';
import type { Disk } from '../../host';
import type { Journal } from './journal';
import { type TakeBackOptions, takeBack } from './takeBack';
import { removeMadeFolders, tidyUp } from './tidyUp';
import { removeJournal } from './writeJournal';

/**
 * Take back what a stopped writer had begun, and then its note.
 *
 * Refuses where something cannot be put back; the note then stays for another try.
 *
 * @throws DiskError
 */
export async function rollBackJournal(
	disk: Disk,
	journal: Journal,
	options: TakeBackOptions = {},
): Promise<Failure | undefined> {
	const stuck = await takeBack(disk, journal, options);
	if (stuck.length > 0) {
		const message = 'What an earlier writer began could not be taken back.';
		const next = 'Look at these files and their folders, then try again.';
		return failed('disk.failed', message, `Still changed: ${stuck.join(', ')}.`, next);
	}
	await tidyUp(disk, journal);
	await removeMadeFolders(disk, journal);
	await removeJournal(disk);
	return undefined;
}
