import type { Disk } from '../../host';
import { decodeText } from '../../text/decodeText';
import type { Edit, Plan } from '../plan';
import { isProtected } from './isProtected';

/** Why files of a plan need an approval of their own, by the path of the edit; ordinary files are left out. */
export async function findProtected(disk: Disk, { edits }: Plan): Promise<ReadonlyMap<string, string>> {
	const reasons = new Map<string, string>();
	for (const edit of edits) {
		const reason = await reasonOf(disk, edit);
		if (reason !== undefined) {
			reasons.set(edit.path, reason);
		}
	}
	return reasons;
}

async function reasonOf(disk: Disk, { path, from, text }: Edit): Promise<string | undefined> {
	// Reading is only needed where the text decides.
	if (isProtected(path) === undefined && (from === undefined || isProtected(from) === undefined)) {
		return undefined;
	}
	const before = await readText(disk, from ?? path);
	return from === undefined
		? isProtected(path, { before, after: text })
		: (isProtected(from, { before, after: undefined }) ?? isProtected(path, { before: undefined, after: text }));
}

async function readText(disk: Disk, path: string): Promise<string | undefined> {
	const bytes = await disk.read(path);
	const decoded = bytes && decodeText(bytes);
	return decoded?.kind === 'text' ? decoded.document.text : undefined;
}
