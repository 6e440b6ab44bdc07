import { collapse } from '../collapse';
import { firstRange } from './firstRange';
import type { Inline } from './readInline';

/** Markdown source from `start` to `end` in one line, HTML comments left out. */
export function statementText(text: string, start: number, end: number, { comments }: Inline): string {
	if (comments.length === 0) {
		return collapse(text.slice(start, end));
	}
	let source = '';
	let at = start;
	for (let index = firstRange(comments, start); index < comments.length; index += 2) {
		const from = comments[index] as number;
		if (from >= end) {
			break;
		}
		source += text.slice(at, Math.max(at, from));
		at = Math.min(end, comments[index + 1] as number);
	}
	return collapse(source + text.slice(at, end));
}
