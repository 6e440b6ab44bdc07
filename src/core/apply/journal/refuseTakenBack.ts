import { type Failure, failed } from '../../failure';
import type { Recovered } from '../../recovered';

/** What was asked for: to take the last cycle back, or to record files as they stand. */
type Asked = 'undoLast' | 'record';

/**
 * Refuse what was asked of files and cycles that are not there any more, since what a stopped writer had begun was taken
 * back after that: the last cycle is then the one before, and the files hold what nobody meant to record.
 *
 * @param next What to do, in full sentences.
 */
export function refuseTakenBack(recovered: Recovered | undefined, asked: Asked, next: string): Failure | undefined {
	if (recovered?.kind !== 'rolledBack' || (asked === 'record' && recovered.files.length === 0)) {
		return undefined;
	}
	const moved =
		asked === 'record'
			? 'the files are not as they were when this was asked'
			: 'the last cycle may be another one than was meant';
	const message = `What an earlier writer had begun was taken back just now, so ${moved}.`;
	return {
		...failed('journal.taken_back', message, 'Nothing else was written.', next),
		details: { files: recovered.files },
	};
}
