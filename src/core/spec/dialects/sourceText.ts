import { collapse } from '../collapse';
import { readInline } from '../statements/readInline';
import { statementText } from '../statements/statementText';

/** Markdown source from `start` to `end` in one line, comments left out. */
export function sourceText(text: string, start: number, end: number): string {
	const source = text.slice(start, end);
	return source.includes('<!--') ? statementText(text, start, end, readInline(text, start, end)) : collapse(source);
}
