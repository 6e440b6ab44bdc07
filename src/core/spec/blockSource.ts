import type { BlockList } from './blocks/blockList';

/** Where a requirement that stands under a heading of its own is read from. */
export interface BlockSource {
	/** The text that was read, in LF, and its blocks; of all that was read together, as it is shared. */
	readonly text: string;
	readonly blocks: BlockList;
	/** Index of the block that is its heading. */
	readonly heading: number;
	/** Index of the block after its own. */
	readonly end: number;
}
