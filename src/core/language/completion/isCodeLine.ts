import { kindCodes } from '../../spec/blocks/blockList';
import { scanBlocks } from '../../spec/scanBlocks';

const codes: ReadonlySet<number> = new Set([
	kindCodes.fence,
	kindCodes.code,
	kindCodes.comment,
	kindCodes.html,
	kindCodes.frontMatter,
]);

/**
 * Whether a line of a Markdown text stands in a code block, a comment, HTML or front matter.
 *
 * @param text In LF.
 * @param line From 1.
 * @param isBeginning Whether the text is the beginning of its file, or all of it.
 */
export function isCodeLine(text: string, line: number, isBeginning = true): boolean {
	const blocks = scanBlocks(text, isBeginning);
	for (let index = 0; index < blocks.length && blocks.line(index) <= line; index++) {
		// What nothing closes goes on to the end.
		const isIn = blocks.endLine(index) >= line || !blocks.closed(index);
		if (isIn && codes.has(blocks.kindCode(index))) {
			return true;
		}
	}
	return false;
}
