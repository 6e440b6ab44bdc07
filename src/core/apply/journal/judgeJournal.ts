import type { Disk } from '../../host';
import type { FileStep } from '../commitStep';
import type { Journal } from './journal';
import { type HistoryState, judgeHistory } from './judgeHistory';
import { judgeStep, type StepState } from './judgeStep';

/** What the disk holds of what a writer began, and so what is to be done. */
export interface JournalView {
	readonly files: readonly { readonly step: FileStep; readonly state: StepState }[];
	readonly history: HistoryState;
	/** `ask`: something was changed by somebody else since, and only a user knows what is wanted. */
	readonly decision: 'rollBack' | 'finish' | 'ask';
}

/**
 * Look at what the disk holds of what a writer began. Only reads.
 *
 * With the beginning of the cycle in apply.md all files were written, so whatever they hold by now is later work. Without
 * it they go back. While everything was only prepared, nothing of the user's was touched yet.
 *
 * @throws DiskError
 */
export async function judgeJournal(disk: Disk, journal: Journal): Promise<JournalView> {
	const files: { readonly step: FileStep; readonly state: StepState }[] = [];
	for (const step of journal.files) {
		files.push({ step, state: await judgeStep(disk, step) });
	}
	const view = { files, history: await judgeHistory(disk, journal.history) };
	return { ...view, decision: decide(journal, view) };
}

function decide({ phase }: Journal, { files, history }: Omit<JournalView, 'decision'>): JournalView['decision'] {
	if (phase === 'prepared') {
		return 'rollBack';
	}
	if (history.kind === 'begun') {
		return 'finish';
	}
	if (phase === 'committing') {
		const isOurs = history.kind !== 'other' && files.every(({ state }) => state !== 'other');
		return isOurs ? 'rollBack' : 'ask';
	}
	// What was durable is gone: somebody took the cycle out, and unless all else is back as well, left the files.
	return history.kind === 'old' && files.every(({ state }) => state === 'old') ? 'rollBack' : 'ask';
}
