import type { Host, TreeChange } from '../host';
import { checkPath } from '../plan/guard/checkPath';

/** What stands at a path that a record names. Records come with the repository: none is looked at before it passed. */
export async function standingAt(host: Pick<Host, 'disk'>, path: string): Promise<TreeChange['now']> {
	return checkPath(path) || (await host.disk.realPath(path)) !== path ? 'other' : nowAt(host, path);
}

/** What stands at a path that passed already. */
export async function nowAt({ disk }: Pick<Host, 'disk'>, path: string): Promise<TreeChange['now']> {
	const entry = await disk.stat(path);
	return entry ? (entry.kind === 'file' ? 'file' : 'other') : 'nothing';
}
