import type { Host, TreeChange } from '../host';
import { checkPath } from '../plan/guard/checkPath';
import { folderOf } from '../spec/specPaths';
import { nowAt, standingAt } from './standingAt';

/** Tells what `standingAt` tells, for many paths: that a folder lies behind no link, and how it spells names, is asked once. */
export function createStanding(host: Pick<Host, 'disk'>): (path: string) => Promise<TreeChange['now']> {
	const folders = new Map<string, Promise<ReadonlySet<string>>>();
	return async path => {
		if (checkPath(path)) {
			return 'other';
		}
		const folder = folderOf(path);
		const names = folders.get(folder) ?? namesIn(host, folder);
		folders.set(folder, names);
		const name = folder === '' ? path : path.slice(folder.length + 1);
		return (await names).has(name) ? nowAt(host, path) : standingAt(host, path);
	};
}

/** Names in a folder as the disk spells them; none where it lies behind a link or cannot be listed. */
async function namesIn({ disk }: Pick<Host, 'disk'>, folder: string): Promise<ReadonlySet<string>> {
	try {
		return new Set((await disk.realPath(folder)) === folder ? await disk.list(folder) : []);
	} catch {
		return new Set();
	}
}
