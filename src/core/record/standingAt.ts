import type { Host, TreeChange } from '../host';
import { checkPath } from '../plan/guard/checkPath';

/** What stands at a path that a record names. Records come with the repository: none is looked at before it passed. */
export async function standingAt({ disk }: Pick<Host, 'disk'>, path: string): Promise<TreeChange['now']> {
	if (checkPath(path) || (await disk.realPath(path)) !== path) {
		return 'other';
	}
	const entry = await disk.stat(path);
	return entry ? (entry.kind === 'file' ? 'file' : 'other') : 'nothing';
}
