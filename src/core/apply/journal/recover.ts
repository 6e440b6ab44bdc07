import { type Failure, failed } from '../../failure';
import type { Disk, Host } from '../../host';
import type { Recovered } from '../../recovered';
import { escapePath } from '../../text/escapePath';
import { toFailure } from '../toFailure';
import { describeConflict } from './describeConflict';
import { finishJournal } from './finishJournal';
import { type Journal, journalPath } from './journal';
import { judgeJournal } from './judgeJournal';
import { readJournal } from './readJournal';
import { rollBackJournal } from './rollBackJournal';
import { removeNotes } from './writeJournal';

/** What came of settling what a writer left. */
export type Recovery = { readonly kind: 'nothing' } | Recovered | Failure;

/**
 * Settle what a writer that was stopped had begun: take it back, or, once the beginning of its cycle is in apply.md,
 * finish it. The caller holds the lock.
 *
 * Runs no command: a cycle that was stopped while its commands ran stays interrupted. May itself be stopped at any step;
 * the next call goes on. Refuses, and touches nothing, where the journal cannot be relied on (`journal.unreadable`), and
 * where a file holds neither what it was before nor what the writer put there (`journal.conflict`): `settleConflict`
 * does what the user then chose.
 */
export async function recover({ disk, git }: Pick<Host, 'disk' | 'git'>): Promise<Recovery> {
	try {
		const state = await readJournal(disk);
		if (state.kind === 'none') {
			await removeNotes(disk);
			return { kind: 'nothing' };
		}
		if (state.kind === 'unreadable' || (await git.isTracked(journalPath))) {
			return unreadable(state.kind === 'unreadable' ? state.reason : 'came with the repository');
		}
		return await settle(disk, state.journal);
	} catch (error) {
		return toFailure(error, unsettled);
	}
}

async function settle(disk: Disk, journal: Journal): Promise<Recovery> {
	const view = await judgeJournal(disk, journal);
	switch (view.decision) {
		case 'ask':
			return describeConflict(journal, view);
		case 'rollBack':
			return (await rollBackJournal(disk, journal)) ?? toRecovered('rolledBack', journal);
		case 'finish':
			return { ...toRecovered('finished', journal), hasStatus: await finishJournal(disk, journal) };
	}
}

function toRecovered(kind: Recovered['kind'], { files, history }: Journal): Recovered {
	return { kind, files: files.map(({ path }) => path), cycle: history.cycle };
}

function unreadable(reason: string): Failure {
	return failed(
		'journal.unreadable',
		`An earlier writer left a journal that cannot be used: ${escapePath(journalPath)} ${reason}.`,
		'Nothing was touched. What it had stored of old files is still there.',
		`Make sure that the files are as you want them, then remove ${escapePath(journalPath)} and try again.`,
	);
}

const unsettled = `An earlier writer was stopped, and what it began is not settled; ${escapePath(journalPath)} has what that takes.`;
