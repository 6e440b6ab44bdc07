import type { Disk } from '../../host';
import { textInLf } from '../../text/textInLf';
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
	const before = textInLf(await disk.read(from ?? path));
	return from === undefined
		? isProtected(path, { before, after: text })
		: (isProtected(from, { before, after: undefined }) ?? isProtected(path, { before: undefined, after: text }));
}
