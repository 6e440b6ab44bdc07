import { type Failure, failed, nothingWritten } from '../failure';
import type { RecordedEdit } from '../history/record';
import type { Disk } from '../host';
import { endsOf, type GuardedEdit } from '../plan/guard/guardedEdit';
import { escapePath } from '../text/escapePath';

type WritableEdit = GuardedEdit & Pick<RecordedEdit, 'before' | 'after'>;

/**
 * Refuse to change, move or delete files that somebody made read-only.
 *
 * A new file in the place of the old one would get past that, and an administrator past every permission. What changes
 * the mode itself, such as the undo of making it read-only, makes the file writable, and is let through.
 */
export async function checkWritable(disk: Disk, edits: readonly WritableEdit[]): Promise<Failure | undefined> {
	const readOnly: string[] = [];
	for (const { path, is } of edits.filter(edit => !isModeChange(edit)).flatMap(endsOf)) {
		const entry = is === 'existing' ? await disk.stat(path) : undefined;
		if (entry && (entry.mode & 0o222) === 0) {
			readOnly.push(escapePath(path));
		}
	}
	return readOnly.length === 0
		? undefined
		: failed('disk.denied', `Read-only: ${readOnly.join(', ')}.`, nothingWritten, 'Make it writable, then try again.');
}

function isModeChange({ before, after }: WritableEdit): boolean {
	return before !== null && after !== null && before.mode !== after.mode;
}
