import { type Failure, failed } from '../failure';
import { DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { tempPrefix } from '../store/tempName';
import { escapePath } from '../text/escapePath';

/**
 * A disk step that failed, as it is told to a user.
 *
 * @param state What is on the disk now, in full sentences.
 * @param doing What could not be done to the file.
 * @throws What is no `DiskError`: a bug or a broken host.
 */
export function toFailure(error: unknown, state: string, doing: 'read' | 'written' = 'written'): Failure {
	if (!(error instanceof DiskError)) {
		throw error;
	}
	const path = escapePath(placeOf(error.path));
	switch (error.code) {
		case 'full':
			return failed(
				'disk.full',
				`The disk is full: ${path} could not be ${doing}.`,
				state,
				'Make room, then try again.',
			);
		case 'denied':
			return failed(
				'disk.denied',
				`The system does not allow ${path} to be ${doing}.`,
				state,
				'Check the permissions of the file and its folder, then try again.',
			);
		case 'owner':
			return failed(
				'disk.denied',
				`${path} belongs to another user or group, and would not any more: the system does not let you give it back.`,
				state,
				'Make the file yours, or have its owner do it, then try again.',
			);
		case 'outside':
			return failed(
				'path.symlink_escape',
				`${path} leads out of the Root through a link.`,
				state,
				'Put the file itself there, then plan again.',
			);
		case 'exists':
			return failed('conflict.exists', `${path} was created by somebody else meanwhile.`, state, 'Plan again.');
		case 'changed':
			return failed('conflict.base_changed', `${path} was changed by somebody else meanwhile.`, state, 'Plan again.');
		default:
			return failed(
				'disk.failed',
				`A file could not be ${doing}: ${escapePath(error.message)}.`,
				state,
				'Look at the file and its folder, then try again.',
			);
	}
}

/** The path, or the folder of a file that only lives while something is written. */
function placeOf(path: string): string {
	const folder = folderOf(path);
	const name = path.slice(folder === '' ? 0 : folder.length + 1);
	return name.startsWith(tempPrefix) ? folder || '.' : path;
}
