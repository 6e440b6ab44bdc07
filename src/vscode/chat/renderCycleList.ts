import type { Cycle } from '../../core/history/history';
import { longDate } from '../../core/text/words';
import { describeStatus } from '../../webview/timeline/describeStatus';
import { escapeMarkdown } from '../language/escapeMarkdown';

/** Cycles of one answer, and files of one cycle. */
const shown = { cycles: 5, files: 5 } as const;

/** The last cycles in Markdown, newest first: number, date, status, what was asked, and the files. */
export function renderCycleList(cycles: readonly Cycle[]): string {
	if (cycles.length === 0) {
		return 'No cycle was applied yet.';
	}
	const rest = cycles.length - shown.cycles;
	return [
		...cycles.slice(-shown.cycles).reverse().map(renderCycle),
		...(rest > 0 ? [`${rest} older ${rest === 1 ? 'one is' : 'ones are'} in the history.`] : []),
	].join('\n\n');
}

function renderCycle(cycle: Cycle): string {
	const { number, date, title, changes } = cycle;
	const name = number === null ? 'A cycle' : `Cycle ${number}`;
	const when = date === null ? '' : ` · ${escapeMarkdown(longDate(date))}`;
	const files = changes.slice(0, shown.files).map(({ path }) => escapeMarkdown(path));
	const more = changes.length > files.length ? ` and ${changes.length - files.length} more` : '';
	return [
		`**${name}**${when} · ${escapeMarkdown(describeStatus(cycle))}  `,
		`${escapeMarkdown(title)}${files.length > 0 ? `  \nFiles: ${files.join(', ')}${more}` : ''}`,
	].join('\n');
}
