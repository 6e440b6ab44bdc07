import type { DiskEntry } from '../../diskEntry';
import { type Failure, failed, nothingWritten } from '../../failure';
import type { Disk } from '../../host';

/**
 * Refuse a spec or a history that is no regular file of its own: behind a link nobody can tell whose file it is,
 * and a folder or a pipe holds no text. Case may differ on a disk that folds it.
 *
 * @param entry What stands at the path; nothing is fine.
 * @param what What should stand there, for the message.
 */
export async function checkOwnFile(
	disk: Disk,
	path: string,
	entry: DiskEntry | undefined,
	what: 'spec' | 'history',
): Promise<Failure | undefined> {
	if (!entry) {
		return undefined;
	}
	const next = `Put the ${what} itself there, as a file.`;
	if (entry.kind === 'folder' || entry.kind === 'other') {
		const kind = entry.kind === 'folder' ? 'a folder' : 'a pipe or a device';
		return failed('path.not_regular', `${path} is ${kind} and no file.`, nothingWritten, next);
	}
	const isLink = entry.kind === 'link';
	if (!isLink && (await disk.realPath(path))?.toLowerCase() === path.toLowerCase()) {
		return undefined;
	}
	const message = isLink ? `${path} is a link.` : `${path} lies behind a link.`;
	return failed('path.symlink', message, nothingWritten, next);
}
