import type { Stats } from 'node:fs';
import type { DiskEntry } from '../core/diskEntry';

/** What stands at a path, links not followed. */
export function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): DiskEntry['kind'] {
	if (entry.isFile()) {
		return 'file';
	}
	return entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
}
