import type { Disk } from '../../host';
import { parseJson } from '../../text/parseJson';
import { type Journal, journalPath } from './journal';
import { parseJournal } from './parseJournal';

export type JournalState =
	/** No writer is at work, and none was stopped. */
	| { readonly kind: 'none' }
	/** Somebody writes, or was stopped while it wrote: the lock tells which. */
	| { readonly kind: 'left'; readonly journal: Journal }
	/** `reason` completes "The journal …". */
	| { readonly kind: 'unreadable'; readonly reason: string };

/** A journal holds hashes and the text of one cycle, which may tell each line of a long spec several times. */
const sizeLimit = 256 * 1024 * 1024;

/** Look at what a writer noted. Only reads, and needs no lock. @throws DiskError */
export async function readJournal(disk: Disk): Promise<JournalState> {
	const entry = await disk.stat(journalPath);
	if (!entry) {
		return { kind: 'none' };
	}
	if (entry.kind !== 'file' || (await disk.realPath(journalPath)) !== journalPath) {
		return unreadable('is no file of its own');
	}
	if (entry.size > sizeLimit) {
		return unreadable('is too large');
	}
	const bytes = await disk.read(journalPath);
	const data = bytes && parseJson(new TextDecoder().decode(bytes));
	if (bytes && isOtherVersion(data)) {
		return unreadable('was written by another version of this program');
	}
	const journal = parseJournal(data);
	if (!journal) {
		// Its writer may have removed it meanwhile.
		return bytes ? unreadable('is damaged') : { kind: 'none' };
	}
	const names = new Set(await disk.identity());
	return journal.identity.some(name => names.has(name))
		? { kind: 'left', journal }
		: unreadable('belongs to another folder, of which this one is a copy');
}

function isOtherVersion(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'v' in data && typeof data.v === 'number' && data.v !== 1;
}

function unreadable(reason: string): JournalState {
	return { kind: 'unreadable', reason };
}
