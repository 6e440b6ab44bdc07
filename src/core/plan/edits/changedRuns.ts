import type { LineHunk } from '../../lines/hunk';
import type { EditHunk } from '../plan';

/** The runs of changed lines of a hunk in the old text, without the lines shown around them. */
export function changedRuns({ start, lines }: Pick<EditHunk, 'start' | 'lines'>): readonly LineHunk[] {
	const runs: { readonly at: number; readonly old: string[]; readonly new: string[] }[] = [];
	let at = start;
	let isInside = false;
	for (const line of lines) {
		const isChanged = !line.startsWith(' ');
		if (isChanged && !isInside) {
			runs.push({ at, old: [], new: [] });
		}
		isInside = isChanged;
		if (isChanged) {
			runs.at(-1)?.[line.startsWith('-') ? 'old' : 'new'].push(line.slice(1));
		}
		at += line.startsWith('+') ? 0 : 1;
	}
	return runs;
}
