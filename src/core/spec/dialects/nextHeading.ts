import type { BlockList } from '../blocks/blockList';
import { isSectionHeading } from '../readSections';

/**
 * Index of the first heading at the top from one block to before another; that of the latter where there is none.
 *
 * @param deepest Headings that are deeper do not count.
 */
export function nextHeading(blocks: BlockList, start: number, end: number, deepest?: number): number {
	let index = start;
	while (index < end && !isSectionHeading(blocks, index, deepest)) {
		index++;
	}
	return index;
}
