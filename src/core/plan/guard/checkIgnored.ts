import { type Failure, failed, nothingWritten } from '../../failure';
import type { GitHistory } from '../../host';
import { escapePath } from '../../text/escapePath';
import { endsOf, type GuardedEdit } from './guardedEdit';

/** Refuse to write a file that Git ignores or a sparse checkout leaves out: no commit would show what became of it, and a clone would not have it. */
export async function checkIgnored(git: GitHistory, edits: readonly GuardedEdit[]): Promise<Failure | undefined> {
	const paths = edits.flatMap(endsOf).map(({ path }) => path);
	const [ignored] = paths.length > 0 ? await git.ignored(paths) : [];
	if (ignored === undefined) {
		return undefined;
	}
	const message = `The plan names ${escapePath(ignored)}, which Git ignores or a sparse checkout leaves out, so no commit would hold the change.`;
	const next = 'Take the file out of .gitignore, or into the checkout, and plan again; or make this change by hand.';
	return failed('path.ignored', message, nothingWritten, next);
}
