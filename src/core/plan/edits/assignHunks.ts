import { groupBy } from '../../groupBy';
import type { EditHunk } from '../plan';
import type { ProposedEdit } from '../planner';

/**
 * Give each hunk of an edit the requirements of the places on its lines.
 *
 * A hunk all of whose places are doubtful is doubtful and, in an edit that is ticked, not ticked. Without places
 * the hunks stay as they are.
 */
export function assignHunks(
	hunks: readonly EditHunk[],
	{ places, selected }: Pick<ProposedEdit, 'places' | 'selected'>,
): readonly EditHunk[] {
	if (!places) {
		return hunks;
	}
	const byLine = groupBy(places, ({ line }) => line);
	return hunks.map(hunk => {
		const inside = changedLines(hunk).flatMap(line => byLine.get(line) ?? []);
		const requirements = [...new Set(inside.flatMap(place => place.requirements))];
		const isDoubtful = inside.length > 0 && inside.every(({ doubtful }) => doubtful);
		return {
			...hunk,
			requirements: requirements.length > 0 ? requirements : hunk.requirements,
			...(isDoubtful ? { selected: !selected, doubtful: true as const } : {}),
		};
	});
}

/** Old lines, from 1, that a hunk takes out. */
function changedLines({ start, lines }: EditHunk): readonly number[] {
	const changed: number[] = [];
	let at = start;
	for (const line of lines) {
		if (line.startsWith('-')) {
			changed.push(at);
		}
		at += line.startsWith('+') ? 0 : 1;
	}
	return changed;
}
