import type { BlockList } from '../blocks/blockList';
import type { KeywordCursor } from './keywordCursor';

/** A spec as its statements are read from it, front to back. */
export interface SpecSource {
	/** In LF. */
	readonly text: string;
	readonly blocks: BlockList;
	readonly keywords: KeywordCursor;
	/** Labels of the link reference definitions, in lower case. */
	readonly linkLabels: ReadonlySet<string>;
}
