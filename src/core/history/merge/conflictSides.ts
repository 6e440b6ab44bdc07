import { findConflictMarkers } from '../../text/findConflictMarkers';
import { parseHistory } from '../read/parseHistory';

/** A history as each of two branches has it, in LF without BOM. */
export interface ConflictSides {
	readonly ours: string;
	readonly theirs: string;
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
	return lines.size === 0
		? undefined
		: { ours: takeSide(text, lines, 'ours'), theirs: takeSide(text, lines, 'theirs') };
}

/** @param conflicts Lines, from 1, on which a conflict begins. */
function takeSide(text: string, conflicts: ReadonlySet<number>, side: 'ours' | 'theirs'): string {
	let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	const kept: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (part === 'both' && line.startsWith('<<<<<<<') && conflicts.has(index + 1)) {
			part = 'ours';
		} else if (part === 'ours' && /^\|{7}(?: |$)/.test(line)) {
			part = 'base';
		} else if ((part === 'ours' || part === 'base') && line === '=======') {
			part = 'theirs';
		} else if (part === 'theirs' && /^>{7}(?: |$)/.test(line)) {
			part = 'both';
		} else if (part === 'both' || part === side) {
			kept.push(line);
		}
	}
	return kept.join('\n');
}
