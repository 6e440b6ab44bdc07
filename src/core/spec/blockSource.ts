import type { SpecSource } from './statements/specSource';

/** Where a requirement that stands under a heading of its own is read from; its text and all that is shared. */
export interface BlockSource extends Pick<SpecSource, 'text' | 'blocks' | 'keywords'> {
	/** Index of the block that is its heading. */
	readonly heading: number;
	/** Index of the block after its own. */
	readonly end: number;
}
