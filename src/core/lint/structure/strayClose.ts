import { type BlockList, kindCodes } from '../../spec/blocks/blockList';

/** One of the blocks of a text. */
export interface PlacedBlock {
	readonly text: string;
	readonly blocks: BlockList;
	readonly index: number;
}

/**
 * Whether a block is the fence that was meant to close one in a list item or quotation, and opens another as it stands
 * left of it: with the same signs, and nothing behind them.
 *
 * @param open A fence that nothing closes.
 * @param next The block after it.
 */
export function isStrayClose(open: PlacedBlock, next: PlacedBlock): boolean {
	const { text, blocks, index } = next;
	if (
		open.blocks.parent(open.index) < 0 ||
		blocks.kindCode(index) !== kindCodes.fence ||
		columnOf(next) >= columnOf(open)
	) {
		return false;
	}
	const [start, level] = [blocks.start(index), blocks.level(index)];
	const feed = text.indexOf('\n', start);
	const rest = text.slice(start + level, feed < 0 ? text.length : feed);
	const sign = open.text.charAt(open.blocks.start(open.index));
	return text.charAt(start) === sign && level >= open.blocks.level(open.index) && rest.trim() === '';
}

function columnOf({ text, blocks, index }: PlacedBlock): number {
	const start = blocks.start(index);
	return start === 0 ? 1 : start - text.lastIndexOf('\n', start - 1);
}
