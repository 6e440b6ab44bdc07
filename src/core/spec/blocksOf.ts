import type { BlockList } from './blocks/blockList';
import type { Spec } from './spec';

const known = new WeakMap<Spec, BlockList>();

/** Remember the blocks of the text that a spec was read from, as long as the spec is there. */
export function keepBlocks(spec: Spec, blocks: BlockList): void {
	known.set(spec, blocks);
}

/** The blocks of the text that `parseSpec` read a spec from; `undefined` for one that was made in another way, or copied. */
export function blocksOf(spec: Spec): BlockList | undefined {
	return known.get(spec);
}
