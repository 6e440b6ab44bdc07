import { collapse } from '../collapse';
import type { Inline } from './readInline';

/** Markdown source from `start` to `end` in one line, HTML comments left out. */
export function statementText(text: string, start: number, end: number, { comments }: Inline): string {
	let source = '';
	let at = start;
	for (let index = 0; index < comments.length; index += 2) {
		const from = comments[index] as number;
		const to = comments[index + 1] as number;
		if (from >= at && to <= end) {
			source += text.slice(at, from);
			at = to;
		}
	}
	return collapse(source + text.slice(at, end));
}
