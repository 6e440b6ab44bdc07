import { type Failure, failed } from '../../failure';
import { escapePath } from '../../text/escapePath';
import { type Journal, journalPath } from './journal';
import type { JournalView } from './judgeJournal';

/** A file of a stopped writer, as a script or a page gets it. Hashes are SHA-256 in hex; the old bytes are stored as objects. */
export interface ConflictFile {
	readonly path: string;
	/** What it holds now: what it held before, what the writer put there, or something else. */
	readonly state: 'old' | 'new' | 'other';
	/** Absent where there was, or was to be, no file. */
	readonly before?: string;
	readonly after?: string;
}

/** Say what is in the way of settling what a stopped writer began; nothing was touched. */
export function describeConflict({ phase, history }: Journal, view: JournalView): Failure {
	const files = view.files.map(({ step, state }): ConflictFile => {
		const before = 'before' in step ? { before: step.before } : {};
		return {
			path: step.path,
			state: state === 'torn' ? 'new' : state,
			...before,
			...('after' in step && { after: step.after }),
		};
	});
	const others = files.filter(({ state }) => state === 'other').map(({ path }) => path);
	const names = [...others, ...(others.length === 0 ? [history.path] : [])].map(escapePath);
	return {
		...failed(
			'journal.conflict',
			`An earlier writer was stopped half-way, and since then somebody changed ${names.join(', ')}.`,
			`Nothing was touched. The bytes from before are stored, and ${escapePath(journalPath)} names them.`,
			'Choose whether everything stays as it stands now or goes back; what is replaced then is stored first.',
		),
		details: { phase, files, history: history.path, cycle: history.cycle },
	};
}
