import type { Disk } from '../host';
import { folderOf } from '../spec/specPaths';
import { isTempOf } from './tempName';

/**
 * Paths of the files that a killed writer left beside a file, by their names: its new bytes, or a second name of the old ones.
 *
 * @throws DiskError
 */
export async function findLeftovers(disk: Disk, path: string): Promise<readonly string[]> {
	const folder = folderOf(path);
	// Behind a link it is somebody else's folder.
	if ((await disk.realPath(folder)) !== folder) {
		return [];
	}
	const prefix = folder === '' ? '' : `${folder}/`;
	const names = await disk.list(folder);
	return names.filter(name => isTempOf(name, path.slice(prefix.length))).map(name => prefix + name);
}
