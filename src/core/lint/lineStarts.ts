import type { BlockList } from '../spec/blocks/blockList';
import { BlockLines } from './blockLines';

/** Offsets of the lines of a text, found once somebody asks for what its blocks cannot tell. */
export class LineStarts {
	readonly #text: string;
	readonly #blocks: BlockLines | undefined;
	#starts: readonly number[] | undefined;

	/** @param blocks The blocks of the text, where they are known. */
	constructor(text: string, blocks?: BlockList) {
		this.#text = text;
		this.#blocks = blocks && new BlockLines(text, blocks);
	}

	/** Offset of the first character of a line, from 1; the end of the text for lines beyond. */
	startOf(line: number): number {
		const known = this.#starts ? undefined : this.#blocks?.startOf(line);
		if (known !== undefined) {
			return known;
		}
		this.#starts ??= findStarts(this.#text);
		return this.#starts[line - 1] ?? this.#text.length;
	}

	/** Offset of the line feed that ends a line, from 1, or of the end of the text. */
	endOf(line: number): number {
		const feed = this.#text.indexOf('\n', this.startOf(line));
		return feed < 0 ? this.#text.length : feed;
	}

	/** Line and column of an offset, from 1. */
	placeOf(offset: number): { readonly line: number; readonly column: number } {
		this.#starts ??= findStarts(this.#text);
		let [low, high] = [0, this.#starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] as number) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}
}

function findStarts(text: string): readonly number[] {
	const starts = [0];
	for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
		starts.push(feed + 1);
	}
	return starts;
}
