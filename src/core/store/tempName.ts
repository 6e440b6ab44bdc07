import { sha256 } from '../hash';
import { folderOf } from '../spec/specPaths';

/** What the names of all files begin with that only live while something is written; no plan may use it. */
export const tempPrefix = '.spec-ops-';

/** A free path beside another, which nobody can guess, so that nobody can have put something there. */
export function tempBeside(path: string): string {
	const folder = folderOf(path);
	const name = `${startOf(nameOf(path))}${crypto.randomUUID()}`;
	return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a name is one that `tempBeside` gave for a file of the other name in the same folder. */
export function isTempOf(temp: string, name: string): boolean {
	const start = startOf(name);
	return temp.startsWith(start) && uuid.test(temp.slice(start.length));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A name may be too long to be part of another, so a part of its hash stands for it. */
function startOf(name: string): string {
	return `${tempPrefix}${sha256(name).slice(0, 16)}-`;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
