import type { Failure } from '../../failure';
import type { Host } from '../../host';
import { checkContent } from './checkContent';
import { checkIgnored } from './checkIgnored';
import { checkOnDisk } from './checkOnDisk';
import { checkPaths } from './checkPaths';
import { checkTogether } from './checkTogether';
import type { GuardedEdit } from './guardedEdit';

/**
 * The one guard over everything that a plan writes: create, modify, delete and both ends of a rename.
 *
 * Promises that the text of every path is safe, that no two edits meet in one file on any file system,
 * that sizes are bounded and texts are text, and that on this disk each path is a regular file of its own
 * inside the Root (or free, where it is to be created), and not one that Git ignores. It writes nothing.
 *
 * @returns The first refusal, for the plan as a whole, or `undefined` where it may go on.
 */
export async function checkEdits(host: Host, edits: readonly GuardedEdit[]): Promise<Failure | undefined> {
	const refusal = checkContent(edits) ?? checkPaths(edits) ?? checkTogether(edits);
	if (refusal) {
		return refusal;
	}
	// Starting Git takes about as long as looking at the files.
	const [onDisk, ignored] = await Promise.all([checkOnDisk(host.disk, edits), checkIgnored(host.git, edits)]);
	return onDisk ?? ignored;
}
