import { type Failure, failed, nothingWritten } from '../failure';
import { limits } from '../plan/guard/limits';
import { grouped } from '../text/words';

/** Refuse to record more than one cycle can hold, with the ways to choose. */
export function refuseTooMany(found: number): Failure {
	const most = `${limits.edits} of together ${limits.planBytes / 1024 / 1024} MB are the most that one cycle may record`;
	const message = `${grouped(found)} changed files were found; ${most}.`;
	const next =
		'Choose some with “spec-ops record --only GLOB”, or take only what changed after a commit with --since COMMIT.';
	return failed('plan.too_large', message, nothingWritten, next);
}
