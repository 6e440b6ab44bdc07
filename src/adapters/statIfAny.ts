import { type Stats, statSync } from 'node:fs';

/** What an absolute path leads to, or `undefined` where nobody can tell. It waits for the disk. */
export function statIfAny(full: string): Stats | undefined {
	try {
		return statSync(full, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}
