import type { Block } from './blocks/block';
import { HASH, skipSpaces, skipSpacesBack } from './blocks/characters';
import { collapse } from './collapse';

/** Title of a heading in one line: Markdown source without its marks, empty anchors, comments and a `{#id}` at the end. */
export function headingText(text: string, heading: Block): string {
	const { start } = heading;
	// An underlined heading has an underline, so at least two lines.
	const isAtx = heading.line === heading.endLine && text.charCodeAt(start) === HASH;
	const from = isAtx ? skipSpaces(text, start + heading.level, heading.end) : start;
	const to = isAtx ? atxEnd(text, from, heading.end) : underlineStart(text, heading);
	const title = collapse(text.slice(from, to));
	const visible = title.includes('<') ? collapse(title.replace(anchors, '')) : title;
	return visible.includes('{#') ? visible.replace(attribute, '') : visible;
}

const anchors = /<a\s[^<>]{0,300}>\s{0,8}<\/a>|<!--(?:(?!-->).){0,300}-->/gi;
const attribute = /\s\{#[^\s{}]{1,100}\}\s*$/;

/** Offset after the title, before closing `#` marks. */
function atxEnd(text: string, from: number, end: number): number {
	const to = skipSpacesBack(text, from, end);
	let close = to;
	while (close > from && text.charCodeAt(close - 1) === HASH) {
		close--;
	}
	return close === from || skipSpacesBack(text, from, close) < close ? close : to;
}

function underlineStart(text: string, { start, end }: Block): number {
	return Math.max(start, text.lastIndexOf('\n', end - 1));
}
