import type { Host } from '../../host';
import { journalPath } from './journal';

/** Whether a Root, or one around it, has a journal at all: a first look, before more is loaded. @throws DiskError */
export async function hasJournal({ disk, enclosing }: Pick<Host, 'disk' | 'enclosing'>): Promise<boolean> {
	for (const one of [disk, ...((await enclosing?.()) ?? []).map(root => root.disk)]) {
		if (await one.stat(journalPath)) {
			return true;
		}
	}
	return false;
}
