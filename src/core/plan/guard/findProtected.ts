import type { Disk } from '../../host';
import type { Plan } from '../plan';
import { findProtections } from './findProtections';

/** Why edits of a plan need an approval of their own, by the path of the edit; ordinary ones are left out. */
export async function findProtected(disk: Disk, { edits, made }: Plan): Promise<ReadonlyMap<string, string>> {
	const reasons = new Map<string, string>();
	for (const edit of edits) {
		const found = await findProtections(disk, edit, made);
		if (found.length > 0) {
			reasons.set(edit.path, found.map(({ reason }) => reason).join(', and '));
		}
	}
	return reasons;
}
