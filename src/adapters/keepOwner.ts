import { lchown } from 'node:fs/promises';
import { DiskError } from '../core/host';
import { lstatOrNothing } from './lstatOrNothing';
import { errnoOf } from './toDiskError';

/**
 * Give a file the owner and the group of the one whose place it is about to take, if there is one.
 *
 * Refuses, as a `DiskError` of code `owner`, where this user may not: the file would silently become another's.
 *
 * @param from Absolute, like `to`. @param path Of `to`, from the Root.
 */
export async function keepOwner(from: string, to: string, path: string): Promise<void> {
	const [ours, theirs] = await Promise.all([lstatOrNothing(from), lstatOrNothing(to)]);
	if (!ours || !theirs?.isFile() || (ours.uid === theirs.uid && ours.gid === theirs.gid)) {
		return;
	}
	try {
		await lchown(from, theirs.uid, theirs.gid);
	} catch (error) {
		if (errnoOf(error) === 'EPERM') {
			throw new DiskError('owner', path, 'belongs to another user or group, and would not any more');
		}
		throw error;
	}
}
