import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { errnoOf } from './toDiskError';

/** What stands at an absolute path itself, links not followed, or `undefined` where nothing does. */
export async function lstatOrNothing(full: string): Promise<Stats | undefined> {
	try {
		return await lstat(full);
	} catch (error) {
		const code = errnoOf(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return undefined;
		}
		throw error;
	}
}
