import { type BlockList, kindCodes } from '../spec/blocks/blockList';
import { scanBlocks } from '../spec/scanBlocks';
import type { Lines } from './lines';

/**
 * Find what can be folded in a spec beside what can in any Markdown file, where headings, items, fences and comments
 * can be: front matter, and a list or table with the line that introduces it, such as `**Acceptance Scenarios**:`.
 *
 * Takes the text in LF without BOM. Linear in it.
 *
 * @returns In the order of the text, none in another.
 */
export function findFolds(text: string): readonly Lines[] {
	const blocks = scanBlocks(text);
	const folds: Lines[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const last = lastBlockOf(text, blocks, index);
		if (last >= 0 && blocks.endLine(last) > blocks.line(index)) {
			folds.push({ first: blocks.line(index) - 1, last: blocks.endLine(last) - 1 });
			index = last;
		}
	}
	return folds;
}

/** The block at the top that what begins with a block ends with; -1 where nothing begins. */
function lastBlockOf(text: string, blocks: BlockList, index: number): number {
	switch (blocks.kindCode(index)) {
		case kindCodes.frontMatter:
			return index;
		case kindCodes.paragraph:
			return isLabel(text, blocks, index) ? lastOfList(blocks, index) : -1;
		default:
			return -1;
	}
}

/** Whether a block is one line at the top that ends with a colon, or is bold as a whole. */
function isLabel(text: string, blocks: BlockList, index: number): boolean {
	if (blocks.parent(index) >= 0 || blocks.line(index) !== blocks.endLine(index)) {
		return false;
	}
	const line = text.slice(blocks.start(index), blocks.end(index)).trimEnd();
	return /:[*_]{0,3}$/.test(line) || (/^\*\*[^*]/.test(line) && line.indexOf('**', 2) === line.length - 2);
}

/** The last item at the top of the list that follows a block, or the table that does; -1 where none does. */
function lastOfList(blocks: BlockList, label: number): number {
	let last = -1;
	for (let index = label + 1; index < blocks.length; index++) {
		if (blocks.parent(index) >= 0) {
			continue;
		}
		if (blocks.kindCode(index) === kindCodes.table && last < 0) {
			return index;
		}
		if (blocks.kindCode(index) !== kindCodes.item) {
			break;
		}
		last = index;
	}
	return last;
}
