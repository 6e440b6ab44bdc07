import { type BlockList, kindCodes } from './blockList';
import { countFeeds, LF, OPEN_BRACKET, SPACE, skipSpaces, TAB } from './characters';
import { readDefinition } from './readDefinition';

/**
 * Take the link reference definitions off the start of a paragraph, the last block of the list.
 *
 * What is left is code as far as it is indented like code, as below any other block; only at the top, where the
 * indentation is that of the line.
 *
 * @returns The index of the paragraph or code that is left at the end, or -1 where nothing is.
 */
export function splitDefinitions(text: string, blocks: BlockList, paragraph: number): number {
	let index = paragraph;
	while (text.charCodeAt(blocks.start(index)) === OPEN_BRACKET) {
		const { start, end, line, endLine, parent } = blocks.at(index);
		const definitionEnd = readDefinition(text, start, end);
		if (definitionEnd < 0) {
			break;
		}
		const lastLine = line + countFeeds(text, start, definitionEnd);
		blocks.setKind(index, kindCodes.definition, 0);
		blocks.setEnd(index, lastLine, definitionEnd);
		const rest = skipSpaces(text, definitionEnd, end);
		if (rest === end) {
			return -1;
		}
		index = blocks.add(kindCodes.paragraph, lastLine + 1, rest, end, parent, 0);
		blocks.setEnd(index, endLine, end);
		if (parent < 0) {
			index = splitCode(text, blocks, index);
		}
	}
	return index;
}

/** Take the lines that are indented like code off the start of a paragraph. */
function splitCode(text: string, blocks: BlockList, paragraph: number): number {
	const { start, end, line, endLine } = blocks.at(paragraph);
	let [next, lines, codeEnd] = [start, 0, start];
	while (next < end && isCode(text, next)) {
		const feed = text.indexOf('\n', next);
		codeEnd = feed < 0 ? end : Math.min(feed, end);
		next = skipSpaces(text, codeEnd, end);
		lines++;
	}
	if (lines === 0) {
		return paragraph;
	}
	blocks.setKind(paragraph, kindCodes.code, 0);
	blocks.setEnd(paragraph, line + lines - 1, codeEnd);
	if (next === end) {
		return paragraph;
	}
	const rest = blocks.add(kindCodes.paragraph, line + lines, next, end, -1, 0);
	blocks.setEnd(rest, endLine, end);
	return rest;
}

/** Whether the indentation before the first character of a line makes it code. */
function isCode(text: string, start: number): boolean {
	let columns = 0;
	for (let at = start - 1; at >= 0 && text.charCodeAt(at) !== LF; at--) {
		const code = text.charCodeAt(at);
		if (code === TAB) {
			return true;
		}
		columns += code === SPACE ? 1 : 0;
	}
	return columns >= 4;
}
