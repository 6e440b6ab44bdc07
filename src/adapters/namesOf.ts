import { sep } from 'node:path';
import { DiskError } from '../core/host';

/** The names of a path below the Root. Throws where one could climb: the guard has checked edits before, this is the last line. */
export function namesOf(path: string): readonly string[] {
	const names = path === '' ? [] : path.split('/');
	if (names.some(name => name === '' || name === '.' || name === '..' || name.includes('\0') || name.includes(sep))) {
		throw new DiskError('other', path, 'is no path below the Root');
	}
	return names;
}
