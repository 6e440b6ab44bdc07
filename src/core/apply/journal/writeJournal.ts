import type { Disk } from '../../host';
import { findLeftovers } from '../../store/findLeftovers';
import { prepareStateFolder, stateFolder } from '../../store/prepareStateFolder';
import { replaceFile } from '../../store/replaceFile';
import { type Journal, journalPath } from './journal';

/** Note what is about to be done, in the place of an earlier note; durable when this resolves. @throws DiskError */
export async function writeJournal<Noted extends Journal>(disk: Disk, journal: Noted): Promise<Noted> {
	await prepareStateFolder(disk);
	await replaceFile(disk, journalPath, new TextEncoder().encode(JSON.stringify(journal)), 0o600);
	return journal;
}

/** Take the note away, with what lies beside it: nothing is left to be done. @throws DiskError */
export async function removeJournal(disk: Disk): Promise<void> {
	await removeNotes(disk);
	if (await disk.stat(journalPath)) {
		await disk.remove(journalPath);
	}
	await disk.syncFolder(stateFolder);
}

/** Remove what lies beside the journal: a note that did not get its place, or a copy of apply.md. @throws DiskError */
export async function removeNotes(disk: Disk): Promise<void> {
	for (const leftover of await findLeftovers(disk, journalPath)) {
		await disk.remove(leftover);
	}
}
