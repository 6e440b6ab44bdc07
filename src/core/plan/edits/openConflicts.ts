import type { Edit } from '../plan';
import { betweenMarker, oursMarker, theirsMarker } from './conflictText';

/**
 * How many conflicts what is taken of an edit still holds: 0 where somebody resolved all, or left the edit out.
 *
 * A marker that was left behind alone counts too.
 */
export function openConflicts({ conflict, selected, hunks }: Pick<Edit, 'conflict' | 'selected' | 'hunks'>): number {
	if (conflict?.kind !== 'lines' || !selected) {
		return 0;
	}
	const added = new Map<string, number>([oursMarker, betweenMarker, theirsMarker].map(marker => [marker, 0]));
	for (const line of hunks.flatMap(hunk => (hunk.selected ? hunk.lines : []))) {
		const known = line.startsWith('+') ? added.get(line.slice(1)) : undefined;
		if (known !== undefined) {
			added.set(line.slice(1), known + 1);
		}
	}
	const between = (added.get(betweenMarker) ?? 0) - conflict.underlines;
	return Math.max(0, between, added.get(oursMarker) ?? 0, added.get(theirsMarker) ?? 0);
}
