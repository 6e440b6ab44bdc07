import { findConflictMarkers } from '../../text/findConflictMarkers';
import { type SideNames, sideNames } from '../../text/sideNames';
import { takeSide } from '../../text/takeSide';
import { parseHistory } from '../read/parseHistory';

/** A history as each of two branches has it, in LF without BOM. */
export interface ConflictSides {
	readonly ours: string;
	readonly theirs: string;
	/** What Git calls the two, where it does. */
	readonly names?: SideNames;
}

/**
 * Put together the two sides of an apply.md that Git could not merge, from the markers that it left; `undefined` where
 * there are none.
 *
 * Git compares line by line, so it mixes two cycles that have lines in common. Here each side is whole again.
 */
export function conflictSides(text: string): ConflictSides | undefined {
	// A recorded command may hold such lines, too: those are content.
	const problems =
		findConflictMarkers(text).length === 0
			? []
			: parseHistory(text).problems.filter(({ rule }) => rule === 'conflict-marker');
	const lines = new Set(problems.map(({ line }) => line));
	const names = sideNames(text, lines);
	return lines.size === 0
		? undefined
		: {
				ours: takeSide(text, lines, 'ours'),
				theirs: takeSide(text, lines, 'theirs'),
				...(names && { names }),
			};
}
