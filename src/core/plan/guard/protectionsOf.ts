import { describeAdded } from './content/describeAdded';
import { isProtected, type TextChange } from './isProtected';

/** A path of an edit that needs an approval of its own. */
export interface Protection {
	readonly path: string;
	/** The end of a sentence that begins with the path. */
	readonly reason: string;
}

/**
 * Why an edit needs an approval of its own, for each of its paths that do: the file makes tools run things, at either
 * end of a rename, or what the edit adds to its text needs a second look.
 */
export function protectionsOf(
	{ path, from }: { readonly path: string; readonly from?: string },
	change: TextChange,
): readonly Protection[] {
	const file = from === undefined ? change : { before: undefined, after: change.after };
	const reasons = [isProtected(path, file), describeAdded(change)].filter(reason => reason !== undefined);
	const gone = from === undefined ? undefined : isProtected(from, { before: change.before, after: undefined });
	return [
		...(from === undefined || gone === undefined ? [] : [{ path: from, reason: gone }]),
		...(reasons.length > 0 ? [{ path, reason: reasons.join(', and ') }] : []),
	];
}
