import { hunkStarts } from '../plan/edits/hunkStarts';
import { makeHunks } from '../plan/edits/makeHunks';
import type { Edit, EditHunk } from '../plan/plan';

/** Whether the hunks of an edit, which are what people look at, show all that its text changes, and nothing else. */
export function isShown({ text, requirements, hunks, stored }: Edit, old: string | undefined): boolean {
	if (stored) {
		// Bytes that are no text are named by their hash alone.
		return hunks.length === 0;
	}
	const contentOf = (list: readonly EditHunk[]) => JSON.stringify(list.map(({ start, lines }) => [start, lines]));
	const shown = contentOf(hunks);
	const isSameAs = (starts?: ReadonlySet<number>) =>
		shown === contentOf(makeHunks(old ?? '', text ?? '', requirements, starts));
	return isSameAs() || isSameAs(hunkStarts(hunks));
}
