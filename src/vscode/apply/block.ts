import { showControls } from '../../core/text/showControls';

/** More lines than this of one kind are counted instead of named. */
const lineLimit = 20;

/** A title with lines under it; those beyond the limit are counted, as the plan view lists them all. */
export function block(title: string, lines: readonly string[], limit = lineLimit): string {
	const shown = lines.slice(0, limit).map(line => `  ${showControls(line)}`);
	const rest = lines.length - shown.length;
	return [title, ...shown, ...(rest > 0 ? [`  and ${rest} more, listed in the plan view`] : [])].join('\n');
}
