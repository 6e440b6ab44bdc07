import { betweenMarker, oursMarker, theirsMarker } from './conflictText';

/** A conflict that a text still holds. */
export interface ConflictBlock {
	/** Lines of its first and its last marker, from 0. */
	readonly first: number;
	readonly last: number;
	readonly ours: readonly string[];
	readonly theirs: readonly string[];
}

/** The conflicts in lines of a text, in order; what lacks one of its three markers is none. */
export function conflictBlocks(lines: readonly string[]): readonly ConflictBlock[] {
	const blocks: ConflictBlock[] = [];
	let first = -1;
	let between = -1;
	for (const [index, line] of lines.entries()) {
		if (line === oursMarker) {
			[first, between] = [index, -1];
		} else if (line === betweenMarker && first >= 0 && between < 0) {
			between = index;
		} else if (line === theirsMarker && between >= 0) {
			const [ours, theirs] = [lines.slice(first + 1, between), lines.slice(between + 1, index)];
			blocks.push({ first, last: index, ours, theirs });
			[first, between] = [-1, -1];
		}
	}
	return blocks;
}
