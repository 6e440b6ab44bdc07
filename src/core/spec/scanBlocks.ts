import type { BlockList } from './blocks/blockList';
import { BlockScanner } from './blocks/blockScanner';
import { readFrontMatter } from './blocks/readFrontMatter';

/**
 * Find the blocks of a Markdown text in LF, in one pass over its lines and in linear time.
 *
 * Blocks are those of CommonMark with tables, and YAML front matter. Text inside paragraphs, headings and
 * cells is not looked into. Any text has blocks: nothing is refused.
 *
 * @param isBeginning Whether the text is the beginning of its file, where front matter may stand.
 * @returns All blocks in the order of the text, holders (items and quotes) before what they hold.
 */
export function scanBlocks(text: string, isBeginning = true): BlockList {
	const scanner = new BlockScanner(text);
	const frontMatter = isBeginning ? readFrontMatter(text) : undefined;
	let start = 0;
	if (frontMatter) {
		scanner.addFrontMatter(frontMatter);
		start = frontMatter.end + 1;
	}
	while (start < text.length) {
		start = scanner.read(start);
	}
	return scanner.finish();
}
