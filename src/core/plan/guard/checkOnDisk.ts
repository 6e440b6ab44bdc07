import { type Failure, failed, nothingWritten } from '../../failure';
import type { Disk } from '../../host';
import { inBatches } from '../../inBatches';
import { escapePath } from '../../text/escapePath';
import type { GuardedEdit } from './guardedEdit';
import { type Repositories, refusalOnDisk } from './refusalOnDisk';

/** Edits looked at, at the same time. */
const concurrency = 16;

/**
 * Whether every path of a plan is what it seems on this disk: inside the Root, through no link, in no other
 * repository, spelled as the disk spells it, and a regular file with one name, or free where it is to be new.
 */
export async function checkOnDisk(disk: Disk, edits: readonly GuardedEdit[]): Promise<Failure | undefined> {
	const repositories: Repositories = new Map();
	const refusals = await inBatches(edits, concurrency, edit => refusalOnDisk(disk, edit, repositories));
	const refusal = refusals.find(one => one !== undefined);
	return refusal && refuse(refusal.code, refusal.path, refusal.reason);
}

function refuse(code: Failure['code'], path: string, reason: string): Failure {
	const message = `The plan names ${escapePath(path)}, which ${reason}.`;
	return failed(
		code,
		message,
		nothingWritten,
		'Put that right or plan again; the whole plan is refused because of it.',
	);
}
