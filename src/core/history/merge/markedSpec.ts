import { findConflicts } from '../../text/findConflicts';
import { type SideNames, sideNames } from '../../text/sideNames';
import { takeSide } from '../../text/takeSide';

/** A spec in which Git left two versions between markers; texts in LF without BOM. */
export interface MarkedSpec {
	readonly ours: string;
	readonly theirs: string;
	/** What Git made both from, where it tells. */
	readonly base?: string;
	/** What Git calls the two, where it does. */
	readonly names?: SideNames;
}

/**
 * Put together the two sides of a spec that Git could not merge; `undefined` where it has no markers.
 *
 * @param text In LF without BOM.
 * @param base What Git made both from, where that is known; else it is taken from the markers, where they hold it.
 */
export function readMarkedSpec(text: string, base?: string): MarkedSpec | undefined {
	const conflicts = findConflicts(text);
	if (conflicts.length === 0) {
		return undefined;
	}
	const lines = new Set(conflicts.map(({ line }) => line));
	const names = sideNames(text, lines);
	const known = base ?? (conflicts.every(({ base: shown }) => shown) ? takeSide(text, lines, 'base') : undefined);
	return {
		ours: takeSide(text, lines, 'ours'),
		theirs: takeSide(text, lines, 'theirs'),
		...(known !== undefined && { base: known }),
		...(names && { names }),
	};
}
