import { type Failure, failed } from '../../failure';
import type { Disk, Host } from '../../host';
import { holdLock } from '../holdLock';
import { putHistoryBack } from '../putHistoryBack';
import { toFailure } from '../toFailure';
import { finishJournal } from './finishJournal';
import type { Journal } from './journal';
import { judgeHistory } from './judgeHistory';
import { judgeJournal } from './judgeJournal';
import { readJournal } from './readJournal';
import { type Recovery, recover } from './recover';
import { rollBackJournal } from './rollBackJournal';
import { tidyUp } from './tidyUp';
import { removeJournal } from './writeJournal';

/**
 * What a user wants where `recover` asks. `keep`: everything stays as it stands. `restore`: the files go back to what
 * they were before the writer began; once its cycle had begun, it is apply.md that goes back to what the writer wrote.
 */
export type ConflictChoice = 'keep' | 'restore';

/** What came of what the user chose. */
export type ConflictOutcome = { readonly kind: 'kept' | 'restored'; readonly files: readonly string[] } | Recovery;

/**
 * Settle what a stopped writer began and somebody else changed since, as a user chose. Takes the lock.
 *
 * Nothing is lost: whatever is replaced is stored as an object first. Settles without the choice what needs none by now.
 * Refuses while somebody writes, where the journal cannot be relied on, and where something cannot be put back.
 */
export async function settleConflict(host: Host, choice: ConflictChoice): Promise<ConflictOutcome> {
	return holdLock<ConflictOutcome>(host, async () => {
		const recovery = await recover(host);
		if (recovery.kind !== 'failed' || recovery.code !== 'journal.conflict') {
			return recovery;
		}
		try {
			const state = await readJournal(host.disk);
			return state.kind === 'left' ? await settle(host.disk, state.journal, choice) : recovery;
		} catch (error) {
			return toFailure(error, 'What an earlier writer began is not settled; it can be chosen again.');
		}
	});
}

async function settle(disk: Disk, journal: Journal, choice: ConflictChoice): Promise<ConflictOutcome> {
	const files = journal.files.map(({ path }) => path);
	if (choice === 'keep') {
		await tidyUp(disk, journal);
		await removeJournal(disk);
		return { kind: 'kept', files };
	}
	const failure = await (journal.phase === 'committing' ? restoreFiles(disk, journal) : restoreHistory(disk, journal));
	return failure ?? { kind: 'restored', files };
}

async function restoreFiles(disk: Disk, journal: Journal): Promise<Failure | undefined> {
	const { history } = await judgeJournal(disk, journal);
	// What somebody made of apply.md stays: no cycle is in it that tells of these files as written.
	return rollBackJournal(disk, journal, { force: true, ...(history.kind === 'other' && { refused: 'history' }) });
}

async function restoreHistory(disk: Disk, journal: Journal): Promise<Failure | undefined> {
	const { history } = journal;
	const copy = history.copy === undefined ? undefined : { ...history, path: history.copy };
	const state = copy && (await judgeHistory(disk, copy));
	const bytes = copy && state?.kind === 'begun' ? await disk.read(copy.path) : undefined;
	if (!copy || !bytes) {
		const message = 'There is no copy of apply.md to go back to.';
		return failed('journal.conflict', message, 'Nothing was touched.', 'Choose that everything stays as it stands.');
	}
	await putHistoryBack(disk, { path: history.path, bytes }, copy.path);
	await finishJournal(disk, journal);
	return undefined;
}
