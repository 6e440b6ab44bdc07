import { type Failure, failed, nothingWritten } from '../failure';
import type { Disk } from '../host';
import { endsOf, type GuardedEdit } from '../plan/guard/guardedEdit';
import { escapePath } from '../text/escapePath';

/**
 * Refuse to change, move or delete files that somebody made read-only.
 *
 * A new file in the place of the old one would get past that, and an administrator past every permission.
 */
export async function checkWritable(disk: Disk, edits: readonly GuardedEdit[]): Promise<Failure | undefined> {
	const readOnly: string[] = [];
	for (const { path, is } of edits.flatMap(endsOf)) {
		const entry = is === 'existing' ? await disk.stat(path) : undefined;
		if (entry && (entry.mode & 0o222) === 0) {
			readOnly.push(escapePath(path));
		}
	}
	return readOnly.length === 0
		? undefined
		: failed('disk.denied', `Read-only: ${readOnly.join(', ')}.`, nothingWritten, 'Make it writable, then try again.');
}
