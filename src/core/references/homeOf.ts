import { folderOf } from '../spec/specPaths';

const change = /^(?:.*\/)?openspec\/changes\/[^/]+(?=\/specs\/)/;

/** The folder whose files talk of a spec before all others: its own, or that of the whole change that it is a part of. */
export function homeOf(address: string): string {
	return change.exec(address)?.[0] ?? folderOf(address);
}
