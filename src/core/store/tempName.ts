import { folderOf } from '../spec/specPaths';

/** What the names of all files begin with that only live while something is written; no plan may use it. */
export const tempPrefix = '.spec-ops-';

/** A free path beside another, which nobody can guess, so that nobody can have put something there. */
export function tempBeside(path: string): string {
	const folder = folderOf(path);
	const name = `${tempPrefix}${crypto.randomUUID()}`;
	return folder === '' ? name : `${folder}/${name}`;
}
