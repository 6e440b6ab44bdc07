import type { EditHunk } from '../plan';

/** The first changed line of every hunk, from 1, in the old text. */
export function hunkStarts(hunks: readonly Pick<EditHunk, 'start' | 'lines'>[]): ReadonlySet<number> {
	return new Set(
		hunks.map(
			({ start, lines }) =>
				start +
				Math.max(
					0,
					lines.findIndex(line => !line.startsWith(' ')),
				),
		),
	);
}
