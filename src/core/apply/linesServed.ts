import type { RecordedEdit, RecordedLines } from '../history/record';
import type { Edit, EditHunk } from '../plan/plan';

/**
 * The requirements that what is selected of an edit serves, and, where lines of it serve only some of them, which lines
 * those are in the file as it will be.
 */
export function linesServed({
	requirements: planned,
	hunks,
}: Pick<Edit, 'requirements' | 'hunks'>): Pick<RecordedEdit, 'requirements' | 'lines'> {
	const taken = hunks.filter(hunk => hunk.selected);
	const requirements =
		taken.length === hunks.length ? planned : planned.filter(id => taken.some(hunk => hunk.requirements.includes(id)));
	const lines: RecordedLines[] = [];
	let grown = 0;
	for (const hunk of taken) {
		const served = requirements.filter(id => hunk.requirements.includes(id));
		if (served.length > 0 && served.length < requirements.length) {
			lines.push(...addedRuns(hunk, grown).map(run => ({ ...run, requirements: served })));
		}
		grown += growthOf(hunk);
	}
	return { requirements, ...(lines.length > 0 && { lines }) };
}

/**
 * The runs of lines that a hunk adds, in the new text.
 *
 * @param grown Lines that the hunks before it added, less those that they took.
 */
function addedRuns({ start, lines }: EditHunk, grown: number): { readonly at: number; readonly count: number }[] {
	const runs: { at: number; count: number }[] = [];
	let at = start + grown;
	for (const line of lines) {
		if (line.startsWith('-')) {
			continue;
		}
		const last = runs.at(-1);
		if (line.startsWith('+') && last && last.at + last.count === at) {
			last.count++;
		} else if (line.startsWith('+')) {
			runs.push({ at, count: 1 });
		}
		at++;
	}
	return runs;
}

function growthOf({ lines }: EditHunk): number {
	return lines.reduce((sum, line) => sum + (line.startsWith('+') ? 1 : line.startsWith('-') ? -1 : 0), 0);
}
