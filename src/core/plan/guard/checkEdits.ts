import { type Failure, failed, nothingWritten } from '../../failure';
import type { Host } from '../../host';
import { escapePath } from '../../text/escapePath';
import { checkContent } from './checkContent';
import { checkOnDisk } from './checkOnDisk';
import { checkPath } from './checkPath';
import { checkTogether } from './checkTogether';
import { type EditEnd, endsOf, type GuardedEdit } from './guardedEdit';

/**
 * The one guard over everything that a plan writes: create, modify, delete and both ends of a rename.
 *
 * Promises that the text of every path is safe, that no two edits meet in one file on any file system,
 * that sizes are bounded and texts are text, and that on this disk each path is a regular file of its own
 * inside the Root (or free, where it is to be created). It writes nothing.
 *
 * @returns The first refusal, for the plan as a whole, or `undefined` where it may go on.
 */
export async function checkEdits(host: Host, edits: readonly GuardedEdit[]): Promise<Failure | undefined> {
	return (
		checkContent(edits) ??
		firstFailure(edits.flatMap(endsOf), refusePath) ??
		checkTogether(edits) ??
		(await checkOnDisk(host.disk, edits))
	);
}

function refusePath({ path }: EditEnd): Failure | undefined {
	const refusal = checkPath(path);
	return (
		refusal &&
		failed(
			refusal.code,
			`The plan names ${escapePath(path)}, which ${refusal.reason}.`,
			nothingWritten,
			'Plan again; the whole plan is refused because of this path.',
		)
	);
}

function firstFailure<Item>(items: readonly Item[], check: (item: Item) => Failure | undefined): Failure | undefined {
	for (const item of items) {
		const failure = check(item);
		if (failure) {
			return failure;
		}
	}
	return undefined;
}
