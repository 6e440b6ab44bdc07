import type { Disk } from '../../host';
import { textInLf } from '../../text/textInLf';
import { shownBefore } from '../edits/shownBefore';
import type { Edit } from '../plan';
import { describeAdded } from './content/describeAdded';
import { isProtected } from './isProtected';
import { type Protection, protectionsOf } from './protectionsOf';

/**
 * The paths of an edit, with the text that a plan proposes, that need an approval of their own.
 *
 * @param made Whether the edit stands on the disk already, so that only its hunks tell what was there before.
 */
export async function findProtections(disk: Disk, edit: Edit, made = false): Promise<readonly Protection[]> {
	const { path, from, text } = edit;
	// Reading is only needed where the old text decides.
	const isOrdinary = isProtected(path) === undefined && (from === undefined || isProtected(from) === undefined);
	if (isOrdinary && describeAdded({ before: undefined, after: text }) === undefined) {
		return [];
	}
	const before = made ? shownBefore(edit) : textInLf(await disk.read(from ?? path));
	return protectionsOf(edit, { before, after: text });
}
