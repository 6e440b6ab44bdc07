import type { BlockList } from './blocks/blockList';
import { HASH, skipSpaces, skipSpacesBack } from './blocks/characters';

/** Offsets of the title of a heading, without its marks or underline. */
export function headingRange(
	text: string,
	blocks: BlockList,
	index: number,
): { readonly start: number; readonly end: number } {
	const start = blocks.start(index);
	const end = blocks.end(index);
	// An underlined heading has an underline, so at least two lines.
	if (blocks.line(index) !== blocks.endLine(index) || text.charCodeAt(start) !== HASH) {
		return { start, end: Math.max(start, text.lastIndexOf('\n', end - 1)) };
	}
	const from = skipSpaces(text, start + blocks.level(index), end);
	return { start: from, end: atxEnd(text, from, end) };
}

/** Offset after the title, before closing `#` marks. */
function atxEnd(text: string, from: number, end: number): number {
	const to = skipSpacesBack(text, from, end);
	let close = to;
	while (close > from && text.charCodeAt(close - 1) === HASH) {
		close--;
	}
	return close === from || skipSpacesBack(text, from, close) < close ? skipSpacesBack(text, from, close) : to;
}
