import { type BlockList, kindCodes } from './blockList';
import { BlockStarter } from './blockStarter';
import { atxDepth } from './leafStarts';
import { OpenBlocks } from './openBlocks';
import { codeIndent } from './openLeaf';
import { PlainRun } from './plainRun';
import { plainStart, plainStarts } from './plainStart';
import type { FrontMatter } from './readFrontMatter';

/**
 * Builds the list of blocks line by line; it lives as long as one scan.
 *
 * A line first passes the marks of the holders that it belongs to, then goes to an open code block, comment or the
 * like, or else starts holders and at last a leaf, or goes on with the open paragraph or table.
 */
export class BlockScanner {
	readonly #open: OpenBlocks;
	readonly #starter: BlockStarter;
	readonly #plain: PlainRun;

	constructor(text: string) {
		this.#open = new OpenBlocks(text);
		this.#starter = new BlockStarter(this.#open);
		this.#plain = new PlainRun(this.#open);
	}

	/** Count the front matter as read; only before the first line. */
	addFrontMatter({ lines, end }: FrontMatter): void {
		this.#open.list.setEnd(this.#open.list.add(kindCodes.frontMatter, 1, 0, end, -1, 0), lines, end);
		this.#open.line = lines;
	}

	/**
	 * Read the line that starts at an offset, and as many of those after it as can be read with it.
	 *
	 * @returns Where the next line starts.
	 */
	read(start: number): number {
		const { text } = this.#open;
		if (this.#startsPlain(start)) {
			this.#open.closeTo(0);
			return this.#plain.read(start);
		}
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? text.length : feed;
		this.#open.line++;
		if (start === end) {
			this.#readBlank(this.#open.holders.matchBlank());
		} else if (this.#readMarked(start, end)) {
			this.#open.endLine(this.#open.line, end);
		}
		return end + 1;
	}

	/** End the scan. */
	finish(): BlockList {
		this.#open.closeTo(0);
		this.#open.list.trim();
		return this.#open.list;
	}

	/** Whether a line is at the top for certain, and closes all that is open. */
	#startsPlain(start: number): boolean {
		const { text, holders, leaf } = this.#open;
		switch (plainStart(text, start)) {
			case plainStarts.text:
				return !leaf.isOpen;
			case plainStarts.item:
				return holders.depth > 0 || !leaf.isVerbatim;
			case plainStarts.hash:
				return (holders.depth > 0 || !leaf.isVerbatim) && atxDepth(text, start, text.length) > 0;
			default:
				return false;
		}
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
