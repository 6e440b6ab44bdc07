import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { orNothing } from './orNothing';

/** What stands at an absolute path itself, links not followed, or `undefined` where nothing does. */
export async function lstatOrNothing(full: string): Promise<Stats | undefined> {
	return orNothing(lstat(full));
}
