import { type BlockList, kindCodes } from './blockList';
import { OPEN_BRACKET } from './characters';
import type { HolderStack } from './holderStack';
import { endsAtBlank, endsHtmlBlock, type HtmlBlock } from './htmlBlock';
import { closesFence } from './leafStarts';
import type { LineCursor } from './lineCursor';
import { splitDefinitions } from './splitDefinitions';

/** Indentation from which on text is code. */
export const codeIndent = 4;

const none = -1;

/** The block without blocks in it that the next line may belong to, if there is one. */
export class OpenLeaf {
	readonly #cursor: LineCursor;
	readonly #blocks: BlockList;
	readonly #holders: HolderStack;
	#index = none;
	#kind = none;
	#fenceCode = 0;
	#fenceLength = 0;
	#html: HtmlBlock = 'tag';
	/** Where the last line of a paragraph starts and ends: it may yet be the head of a table. */
	#headStart = 0;
	#headEnd = 0;
	#headIndent = 0;

	constructor(cursor: LineCursor, blocks: BlockList, holders: HolderStack) {
		this.#cursor = cursor;
		this.#blocks = blocks;
		this.#holders = holders;
	}

	get isOpen(): boolean {
		return this.#index !== none;
	}

	get isParagraph(): boolean {
		return this.#kind === kindCodes.paragraph;
	}

	get isTable(): boolean {
		return this.#kind === kindCodes.table;
	}

	/** Whether it takes lines as they are, as long as they belong to its holders. */
	get isVerbatim(): boolean {
		return this.#kind === kindCodes.fence || this.#kind === kindCodes.html || this.#kind === kindCodes.comment;
	}

	/** Start of the last line of the open paragraph, and its end; -1 where that cannot be the head of a table. */
	get headStart(): number {
		return this.#headIndent < codeIndent ? this.#headStart : none;
	}

	get headEnd(): number {
		return this.#headEnd;
	}

	/** Take the block with this index, which the line at the cursor has just started. */
	open(index: number): void {
		this.#index = index;
		this.#kind = this.#blocks.kindCode(index);
		this.#noteHead();
	}

	openFence(index: number, length: number): void {
		this.open(index);
		this.#blocks.setClosed(index, false);
		this.#fenceCode = this.#cursor.text.charCodeAt(this.#cursor.next);
		this.#fenceLength = length;
	}

	openHtml(index: number, html: HtmlBlock): void {
		this.open(index);
		this.#html = html;
		this.#endHtml();
	}

	/** Add the line at the cursor. */
	extend(line: number): void {
		this.#blocks.setEnd(this.#index, line, this.#cursor.end);
		this.#noteHead();
	}

	/** Whether the line at the cursor belongs to a leaf that takes lines as they are; if so, it is added. */
	takesVerbatim(line: number): boolean {
		const { text, next, end, indent } = this.#cursor;
		switch (this.#kind) {
			case kindCodes.fence:
				this.extend(line);
				if (indent < codeIndent && closesFence(text, next, end, this.#fenceCode, this.#fenceLength)) {
					this.#blocks.setClosed(this.#index, true);
					this.close();
				}
				return true;
			case kindCodes.html:
			case kindCodes.comment:
				this.extend(line);
				this.#endHtml();
				return true;
			case kindCodes.code:
				if (indent < codeIndent) {
					this.close();
					return false;
				}
				this.extend(line);
				return true;
			default:
				return false;
		}
	}

	/** Close what a blank line ends. */
	readBlank(): void {
		if (this.isParagraph) {
			this.#splitDefinitions();
		}
		if (this.isParagraph || this.isTable || (this.#kind === kindCodes.html && endsAtBlank(this.#html))) {
			this.#index = none;
			this.#kind = none;
		}
	}

	close(): void {
		if (this.isParagraph) {
			this.#splitDefinitions();
		}
		this.#index = none;
		this.#kind = none;
	}

	/**
	 * Make the open paragraph a heading, of which the line at the cursor is the underline, and close it.
	 *
	 * @returns `false` where all of it is link reference definitions, or code below them.
	 */
	becomeHeading(level: number, line: number): boolean {
		this.#splitDefinitions();
		if (!this.isParagraph) {
			return false;
		}
		this.#blocks.setKind(this.#index, kindCodes.heading, level);
		this.#blocks.setEnd(this.#index, line, this.#cursor.end);
		this.#kind = kindCodes.heading;
		this.close();
		return true;
	}

	/** Make the last line of the open paragraph the head of a table, of which the line at the cursor is the second. */
	becomeTable(line: number): void {
		const blocks = this.#blocks;
		const headLine = line - 1;
		if (blocks.line(this.#index) === headLine) {
			blocks.setKind(this.#index, kindCodes.table, 0);
		} else {
			const paragraphEnd = this.#cursor.text.lastIndexOf('\n', this.#headStart);
			blocks.setEnd(this.#index, headLine - 1, paragraphEnd);
			this.close();
			const parent = this.#holders.innermost;
			this.#index = blocks.add(kindCodes.table, headLine, this.#headStart, this.#headEnd, parent, 0);
		}
		this.#kind = kindCodes.table;
		this.extend(line);
	}

	#noteHead(): void {
		this.#headStart = this.#cursor.next;
		this.#headEnd = this.#cursor.end;
		this.#headIndent = this.#cursor.indent;
	}

	#endHtml(): void {
		const { text, next, end } = this.#cursor;
		if (endsHtmlBlock(this.#html, text.slice(next, end))) {
			this.close();
		}
	}

	#splitDefinitions(): void {
		const { text } = this.#cursor;
		if (text.charCodeAt(this.#blocks.start(this.#index)) === OPEN_BRACKET && !this.#holders.inQuote) {
			this.#index = splitDefinitions(text, this.#blocks, this.#index);
			this.#kind = this.isOpen ? this.#blocks.kindCode(this.#index) : none;
		}
	}
}
