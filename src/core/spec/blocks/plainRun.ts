import { type BlockList, kindCodes } from './blockList';
import { LF } from './characters';
import { atxDepth } from './leafStarts';
import type { OpenBlocks } from './openBlocks';
import { plainStart, plainStarts } from './plainStart';

/** Columns of a bullet and the blank after it. */
const bulletWidth = 2;

const none = -1;

/**
 * Reads lines of which the beginning says all, as it does in most: headings, items and paragraphs at the top, and what
 * goes on with these without indentation.
 *
 * While it reads, it alone knows what is open; after that the open blocks know again.
 */
export class PlainRun {
	readonly #open: OpenBlocks;
	readonly #list: BlockList;
	/** The item that is open and the paragraph that is. */
	#item = none;
	#paragraph = none;
	/** The last line that is not blank, from 1, and where it starts and ends. */
	#line = 0;
	#start = 0;
	#end = 0;

	constructor(open: OpenBlocks) {
		this.#open = open;
		this.#list = open.list;
	}

	/**
	 * Read such lines and blank ones from an offset on, where a line begins and nothing is open.
	 *
	 * @returns Offset of the first line that is neither; the same one where it is the first.
	 */
	read(start: number): number {
		const { text } = this.#open;
		let line = this.#open.line;
		let at = start;
		while (at < text.length) {
			if (text.charCodeAt(at) === LF) {
				this.#paragraph = none;
				line++;
				at++;
				continue;
			}
			const plain = plainStart(text, at);
			if (plain === plainStarts.marked) {
				break;
			}
			const feed = text.indexOf('\n', at);
			const end = feed < 0 ? text.length : feed;
			if (!this.#readLine(plain, line + 1, at, end)) {
				break;
			}
			line++;
			at = end + 1;
		}
		this.#open.line = line;
		this.#handOver();
		return at;
	}

	#readLine(plain: number, line: number, start: number, end: number): boolean {
		const list = this.#list;
		if (plain === plainStarts.text) {
			this.#readText(line, start, end);
		} else if (plain === plainStarts.item) {
			this.#closeItem();
			this.#item = list.add(kindCodes.item, line, start, end, none, 0);
			this.#paragraph = list.add(kindCodes.paragraph, line, start + bulletWidth, end, this.#item, 0);
			this.#start = start + bulletWidth;
		} else {
			const depth = atxDepth(this.#open.text, start, end);
			if (depth === 0) {
				return false;
			}
			this.#closeItem();
			this.#paragraph = none;
			list.add(kindCodes.heading, line, start, end, none, depth);
		}
		this.#line = line;
		this.#end = end;
		return true;
	}

	#readText(line: number, start: number, end: number): void {
		this.#start = start;
		if (this.#paragraph !== none) {
			this.#list.setEnd(this.#paragraph, line, end);
			return;
		}
		this.#closeItem();
		this.#paragraph = this.#list.add(kindCodes.paragraph, line, start, end, none, 0);
	}

	#closeItem(): void {
		if (this.#item !== none) {
			this.#list.setEnd(this.#item, this.#line, this.#end);
			this.#item = none;
		}
	}

	/** Let the open blocks know what is open, and start the next run without. */
	#handOver(): void {
		if (this.#line > 0) {
			this.#open.endLine(this.#line, this.#end);
		}
		if (this.#item !== none) {
			this.#open.holders.pushItem(this.#item, bulletWidth);
		}
		if (this.#paragraph !== none) {
			this.#open.cursor.moveTo(this.#start, this.#end);
			this.#open.leaf.open(this.#paragraph);
		}
		this.#item = none;
		this.#paragraph = none;
		this.#line = 0;
	}
}
