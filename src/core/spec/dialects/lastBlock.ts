import type { BlockList } from '../blocks/blockList';

/** The last block at the top among those from one to before another. */
export function lastBlock(blocks: BlockList, start: number, end: number): number {
	let at = end - 1;
	while (at > start && blocks.parent(at) >= 0) {
		at--;
	}
	return at;
}
