import { type BlockList, kindCodes } from '../spec/blocks/blockList';
import { type Inline, readInline } from '../spec/statements/readInline';
import type { Stretch } from './session/partPlaces';

/** A paragraph, heading or table with what is code, a link or a comment in it. */
export interface Leaf extends Stretch {
	readonly inline: Inline;
}

/** Tells what stands where in a text; looked at only once it is asked. */
export class Prose {
	readonly #text: string;
	readonly #scan: () => BlockList;
	#blocks: BlockList | undefined;
	#index = 0;
	#leaf: Leaf | undefined;

	/** @param scan Gives the blocks of the text; called once at most. */
	constructor(text: string, scan: () => BlockList) {
		this.#text = text;
		this.#scan = scan;
	}

	/** The leaf that holds an offset; `undefined` in code, comments and HTML. Asked from front to back in one pass. */
	leafAt(offset: number): Leaf | undefined {
		if (this.#leaf && offset >= this.#leaf.start && offset < this.#leaf.end) {
			return this.#leaf;
		}
		this.#blocks ??= this.#scan();
		const blocks = this.#blocks;
		while (
			this.#index < blocks.length &&
			(blocks.end(this.#index) <= offset || !isLeaf(blocks.kindCode(this.#index)))
		) {
			this.#index++;
		}
		const isIn = this.#index < blocks.length && blocks.start(this.#index) <= offset;
		if (!isIn || !isText(blocks.kindCode(this.#index))) {
			return undefined;
		}
		const [start, end] = [blocks.start(this.#index), blocks.end(this.#index)];
		this.#leaf = { start, end, inline: readInline(this.#text, start, end) };
		return this.#leaf;
	}

	/** Start anew from the front. */
	rewind(): void {
		this.#index = 0;
		this.#leaf = undefined;
	}
}

function isLeaf(kind: number): boolean {
	return kind !== kindCodes.item && kind !== kindCodes.quote;
}

function isText(kind: number): boolean {
	return kind === kindCodes.paragraph || kind === kindCodes.heading || kind === kindCodes.table;
}

/** Whether an offset is in one of some ranges, given as starts and ends by turns. */
export function isWithin(ranges: readonly number[], offset: number): boolean {
	for (let at = 0; at < ranges.length && (ranges[at] as number) <= offset; at += 2) {
		if ((ranges[at + 1] as number) > offset) {
			return true;
		}
	}
	return false;
}
