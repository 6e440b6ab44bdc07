import { diffLines } from '../../lines/diffLines';
import type { LineHunk } from '../../lines/hunk';
import { atxHeading } from '../read/atxHeading';
import { LineState } from '../read/lineState';

/**
 * Write the change of a spec for people: its lines with `-` and `+`, each group below the title of the heading
 * that it stands under (after a blank). Blank lines are left out.
 *
 * @param before Text in LF.
 * @param after Text in LF.
 * @param hunks What turns one into the other, where that is known already.
 */
export function renderSpecDiff(before: string, after: string, hunks?: readonly LineHunk[]): readonly string[] {
	const beforeLines = before.split('\n');
	const afterLines = after.split('\n');
	const titles = { before: titlesOf(beforeLines), after: titlesOf(afterLines) };
	const result: string[] = [];
	let shown: string | undefined;
	const show = (sign: '-' | '+', lines: readonly string[], from: number, lineTitles: readonly string[]) => {
		for (const [index, line] of lines.entries()) {
			const title = lineTitles[from + index];
			if (line.trim() === '') {
				continue;
			}
			// A heading that itself changes needs no title above it.
			if (title !== undefined && title !== shown && atxHeading(line)?.text !== title) {
				result.push(` ${title}`);
			}
			shown = title;
			result.push(sign + line);
		}
	};
	let shift = 0;
	for (const hunk of hunks ?? diffLines(beforeLines, afterLines)) {
		show('-', hunk.old, hunk.at - 1, titles.before);
		show('+', hunk.new, hunk.at - 1 + shift, titles.after);
		shift += hunk.new.length - hunk.old.length;
	}
	return result;
}

/** For each line the title of the nearest heading at or above it; none above the first. */
function titlesOf(lines: readonly string[]): readonly string[] {
	const titles: string[] = new Array(lines.length);
	const state = new LineState();
	let title: string | undefined;
	for (const [index, line] of lines.entries()) {
		const heading = state.next(line) === 'text' ? atxHeading(line) : undefined;
		title = heading ? heading.text : title;
		if (title !== undefined) {
			titles[index] = title;
		}
	}
	return titles;
}
