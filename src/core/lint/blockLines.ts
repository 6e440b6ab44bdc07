import type { BlockList } from '../spec/blocks/blockList';
import { lineStart } from '../spec/statements/lineStart';

/** Blocks behind the one that was found last among which the next is looked for first. */
const near = 32;

/** Finds where lines begin at which a block does: quickest where it is asked from front to back. */
export class BlockLines {
	readonly #text: string;
	readonly #blocks: BlockList;
	#last = 0;

	constructor(text: string, blocks: BlockList) {
		this.#text = text;
		this.#blocks = blocks;
	}

	/** Offset of the first character of a line, from 1; `undefined` where no block begins on it. */
	startOf(line: number): number | undefined {
		const blocks = this.#blocks;
		let low = this.#last < blocks.length && blocks.line(this.#last) <= line ? this.#last : 0;
		let high = blocks.length - 1;
		if (low + near < high && blocks.line(low + near) >= line) {
			high = low + near;
		}
		while (low < high) {
			const middle = (low + high) >> 1;
			if (blocks.line(middle) < line) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		this.#last = low;
		const isFound = low < blocks.length && blocks.line(low) === line;
		return isFound ? lineStart(this.#text, blocks.start(low)) : undefined;
	}
}
