import { type BlockList, kindCodes } from './blockList';
import { BlockStarter } from './blockStarter';
import { OpenBlocks } from './openBlocks';
import { codeIndent } from './openLeaf';
import { plainStart, plainStarts } from './plainStart';
import type { FrontMatter } from './readFrontMatter';

/** Columns of a bullet and the blank after it. */
const bulletWidth = 2;

/**
 * Builds the list of blocks line by line; it lives as long as one scan.
 *
 * A line first passes the marks of the holders that it belongs to, then goes to an open code block, comment or the
 * like, or else starts holders and at last a leaf, or goes on with the open paragraph or table.
 */
export class BlockScanner {
	readonly #open: OpenBlocks;
	readonly #starter: BlockStarter;

	constructor(text: string) {
		this.#open = new OpenBlocks(text);
		this.#starter = new BlockStarter(this.#open);
	}

	/** Count the front matter as read; only before the first line. */
	addFrontMatter({ lines, end }: FrontMatter): void {
		this.#open.list.setEnd(this.#open.list.add(kindCodes.frontMatter, 1, 0, end, -1, 0), lines, end);
		this.#open.line = lines;
	}

	/** Read the next line, which stands from `start` to `end` without its line feed. */
	readLine(start: number, end: number): void {
		this.#open.line++;
		if (start === end) {
			this.#readBlank(this.#open.holders.matchBlank());
			return;
		}
		if (!this.#readPlain(start, end) && !this.#readMarked(start, end)) {
			return;
		}
		this.#open.endLine(end);
	}

	/** End the scan. */
	finish(): BlockList {
		this.#open.closeTo(0);
		this.#open.list.trim();
		return this.#open.list;
	}

	/** Read a line of which the beginning says all; no holder goes on in it. `false` for any other. */
	#readPlain(start: number, end: number): boolean {
		const plain = plainStart(this.#open.text, start);
		if (plain === plainStarts.marked || (this.#open.holders.depth === 0 && this.#open.leaf.isVerbatim)) {
			return false;
		}
		const cursor = this.#open.cursor;
		cursor.moveTo(start, end);
		if (plain === plainStarts.hash) {
			return this.#starter.startHeading(0) === 'leaf';
		}
		if (plain === plainStarts.item) {
			this.#open.holders.pushItem(this.#open.add(kindCodes.item, 0, 0), bulletWidth);
			cursor.moveTo(start + bulletWidth, end);
			this.#open.leaf.open(this.#open.add(kindCodes.paragraph, 1, 0));
		} else {
			this.#readText(0);
		}
		return true;
	}

	/** Read any line; `false` where it is blank. */
	#readMarked(start: number, end: number): boolean {
		const cursor = this.#open.cursor;
		cursor.moveToLine(start, end);
		const matched = this.#open.holders.match(cursor);
		if (cursor.blank) {
			this.#readBlank(matched);
			return false;
		}
		if (matched < this.#open.holders.depth || !this.#open.leaf.takesVerbatim(this.#open.line)) {
			this.#startBlocks(matched);
		}
		return true;
	}

	#readBlank(matched: number): void {
		if (matched < this.#open.holders.depth) {
			this.#open.closeTo(matched);
		} else if (this.#open.leaf.isOpen) {
			this.#open.leaf.readBlank();
		} else if (this.#open.holders.isInnermostItem(this.#open.list.length - 1)) {
			// An item starts with one blank line at most.
			this.#open.closeTo(matched - 1);
		}
	}

	/** Open what the line starts, holder by holder; of the open ones, `matched` stay open. */
	#startBlocks(matched: number): void {
		const cursor = this.#open.cursor;
		let keep = matched;
		while (!cursor.blank) {
			const started = cursor.indent < codeIndent ? this.#starter.start(keep) : 'nothing';
			if (started === 'leaf') {
				return;
			}
			if (started === 'nothing') {
				this.#readText(keep);
				return;
			}
			keep = this.#open.holders.depth;
		}
	}

	#readText(keep: number): void {
		const isCode = this.#open.cursor.indent >= codeIndent;
		const goesOn = this.#open.leaf.isTable && keep === this.#open.holders.depth && !isCode;
		// A paragraph goes on even where the line is not indented enough for its holders.
		if (goesOn || this.#open.leaf.isParagraph) {
			this.#open.leaf.extend(this.#open.line);
		} else {
			this.#open.leaf.open(this.#open.add(isCode ? kindCodes.code : kindCodes.paragraph, keep, 0));
		}
	}
}
