import { BlockList } from './blockList';
import { HolderStack } from './holderStack';
import { LineCursor } from './lineCursor';
import { OpenLeaf } from './openLeaf';

/** The blocks that a scan has found so far, those that are still open, and where the scan stands. */
export class OpenBlocks {
	readonly text: string;
	readonly cursor: LineCursor;
	readonly list: BlockList;
	readonly holders: HolderStack;
	readonly leaf: OpenLeaf;
	/** The line that is being read, from 1. */
	line = 0;
	/** The last line that is not blank, and its end. */
	#lastLine = 0;
	#lastEnd = 0;

	constructor(text: string) {
		this.text = text;
		this.cursor = new LineCursor(text);
		this.list = new BlockList(text.length);
		this.holders = new HolderStack(this.list);
		this.leaf = new OpenLeaf(this.cursor, this.list, this.holders);
	}

	/** A line has something on it, and ends here; it is the last one like that. */
	endLine(line: number, end: number): void {
		this.#lastLine = line;
		this.#lastEnd = end;
	}

	/** Whether a paragraph is open and the line belongs to all of its holders, of which it belongs to `keep`. */
	belongsToParagraph(keep: number): boolean {
		return this.leaf.isParagraph && keep === this.holders.depth;
	}

	/** Close the leaf and all holders but `keep`, and add the block that starts at the cursor. */
	add(kind: number, keep: number, level: number): number {
		this.closeTo(keep);
		const { next, end } = this.cursor;
		return this.list.add(kind, this.line, next, end, this.holders.innermost, level);
	}

	/** Close the leaf and all holders but so many. */
	closeTo(depth: number): void {
		this.leaf.close();
		this.holders.closeTo(depth, this.#lastLine, this.#lastEnd);
	}
}
