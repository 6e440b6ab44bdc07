import type { Block } from './blocks/block';
import { HASH, skipRun, skipSpacesBack } from './blocks/characters';
import { collapse } from './collapse';

/** Title of a heading in one line: Markdown source without its marks, empty anchors, comments and a `{#id}` at the end. */
export function headingText(text: string, heading: Block): string {
	const title = isAtx(text, heading)
		? atxText(text, heading)
		: text.slice(heading.start, underlineStart(text, heading));
	const visible = title.includes('<') ? title.replace(anchors, '') : title;
	return collapse(visible.includes('{#') ? visible.replace(attribute, '') : visible);
}

const anchors = /<a\s[^<>]{0,300}>\s{0,8}<\/a>|<!--(?:(?!-->).){0,300}-->/gi;
const attribute = /\s\{#[^\s{}]{1,100}\}\s*$/;

/** An underlined heading has an underline, so at least two lines. */
function isAtx(text: string, { start, line, endLine }: Block): boolean {
	return line === endLine && text.charCodeAt(start) === HASH;
}

function atxText(text: string, { start, end, level }: Block): string {
	const from = skipRun(text, start, start + level, HASH);
	const to = skipSpacesBack(text, from, end);
	let close = to;
	while (close > from && text.charCodeAt(close - 1) === HASH) {
		close--;
	}
	return text.slice(from, close < to && skipSpacesBack(text, from, close) < close ? close : to);
}

function underlineStart(text: string, { start, end }: Block): number {
	return Math.max(start, text.lastIndexOf('\n', end - 1));
}
