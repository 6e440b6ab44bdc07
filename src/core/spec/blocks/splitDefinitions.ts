import { type BlockList, kindCodes } from './blockList';
import { countFeeds, OPEN_BRACKET, skipSpaces } from './characters';
import { readDefinition } from './readDefinition';

/**
 * Take the link reference definitions off the start of a paragraph, the last block of the list.
 *
 * @returns The index of the paragraph that is left, or -1 where nothing is.
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
	}
	return index;
}
