import type { BlockList } from './blockList';
import { GREATER } from './characters';
import type { LineCursor } from './lineCursor';

const quoteWidth = 0;

/** The items and quotes that are open at a line, outermost first. */
export class HolderStack {
	readonly #blocks: BlockList;
	/** Indices of their blocks. */
	readonly #indices: number[] = [];
	/** Columns that a line must be indented by to belong to the item; `quoteWidth` for a quote. */
	readonly #widths: number[] = [];
	/** Places of the quotes in the stack. */
	readonly #quotes: number[] = [];

	constructor(blocks: BlockList) {
		this.#blocks = blocks;
	}

	get depth(): number {
		return this.#indices.length;
	}

	get inQuote(): boolean {
		return this.#quotes.length > 0;
	}

	/** Index of the innermost holder's block; -1 at the top. */
	get innermost(): number {
		const { length } = this.#indices;
		return length === 0 ? -1 : (this.#indices[length - 1] as number);
	}

	/** Whether the innermost holder is an item, and the block with this index. */
	isInnermostItem(index: number): boolean {
		const top = this.depth - 1;
		return top >= 0 && this.#indices[top] === index && this.#widths[top] !== quoteWidth;
	}

	pushItem(index: number, width: number): void {
		this.#indices.push(index);
		this.#widths.push(width);
	}

	pushQuote(index: number): void {
		this.#quotes.push(this.depth);
		this.#indices.push(index);
		this.#widths.push(quoteWidth);
	}

	/** Close holders until `depth` are open; they end with the last line that is not blank. */
	closeTo(depth: number, lastLine: number, lastEnd: number): void {
		while (this.#indices.length > depth) {
			const index = this.#indices.pop() as number;
			if (this.#blocks.line(index) <= lastLine) {
				this.#blocks.setEnd(index, lastLine, lastEnd);
			}
			if (this.#widths.pop() === quoteWidth) {
				this.#quotes.pop();
			}
		}
	}

	/** How many of the open holders a line without any character belongs to: all items up to the first quote. */
	matchBlank(): number {
		return this.#quotes.length > 0 ? (this.#quotes[0] as number) : this.depth;
	}

	/**
	 * Pass the marks of the open holders at the start of a line.
	 *
	 * @returns How many of them the line belongs to. A blank line belongs to all items up to the next quote; this
	 * takes no time per item, because a blank line can stand in thousands.
	 */
	match(cursor: LineCursor): number {
		const { depth } = this;
		let quotes = 0;
		for (let matched = 0; matched < depth; matched++) {
			if (cursor.blank) {
				return quotes < this.#quotes.length ? (this.#quotes[quotes] as number) : depth;
			}
			const width = this.#widths[matched] as number;
			if (width !== quoteWidth) {
				if (cursor.indent < width) {
					return matched;
				}
				cursor.advance(width);
			} else if (cursor.indent < 4 && cursor.text.charCodeAt(cursor.next) === GREATER) {
				cursor.passQuoteMarker();
				quotes++;
			} else {
				return matched;
			}
		}
		return depth;
	}
}
