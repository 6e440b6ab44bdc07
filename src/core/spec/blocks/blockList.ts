import { type Block, type BlockKind, blockKinds } from './block';

/** Places of a block's numbers in its record. */
const KIND = 0;
const LINE = 1;
const END_LINE = 2;
const START = 3;
const END = 4;
const PARENT = 5;
const recordSize = 6;

/** The first number of a record: four bits for the kind, one that is set where nothing closes it, then the level. */
const kindBits = 0b1111;
const openBit = 0b10000;
const levelShift = 5;

const deepestHeading = 6;

const smallest = 64;
const usualLength = 24;

/** The number that stands for a kind. */
export const kindCodes = Object.fromEntries(blockKinds.map((kind, code) => [kind, code])) as Readonly<
	Record<BlockKind, number>
>;

/**
 * The blocks of a text in its order, holders (items and quotes) before what they hold.
 *
 * A long text has hundreds of thousands, most of which nobody asks for, so they are kept as numbers, and `at` makes
 * objects of them on demand.
 */
export class BlockList implements Iterable<Block> {
	#records: Int32Array;
	#length = 0;
	/** A bit for each kind that was ever given to a block. */
	#kinds = 0;

	/** Make room for the blocks that a text of this length is likely to have; the list grows where it has more. */
	constructor(textLength: number, records?: Int32Array) {
		this.#records = records ?? new Int32Array((smallest + Math.floor(textLength / usualLength)) * recordSize);
	}

	get length(): number {
		return this.#length;
	}

	/** The block with this index, which must be below `length`. */
	at(index: number): Block {
		const from = index * recordSize;
		return {
			kind: this.kind(index),
			line: this.#read(from + LINE),
			endLine: this.#read(from + END_LINE),
			start: this.#read(from + START),
			end: this.#read(from + END),
			parent: this.#read(from + PARENT),
			level: this.level(index),
			closed: this.closed(index),
		};
	}

	/** Whether there may be a block of a kind; `false` is certain. */
	mayHave(kind: BlockKind): boolean {
		return (this.#kinds & (1 << kindCodes[kind])) !== 0;
	}

	kind(index: number): BlockKind {
		return blockKinds[this.kindCode(index)] as BlockKind;
	}

	kindCode(index: number): number {
		return this.#read(index * recordSize + KIND) & kindBits;
	}

	line(index: number): number {
		return this.#read(index * recordSize + LINE);
	}

	endLine(index: number): number {
		return this.#read(index * recordSize + END_LINE);
	}

	start(index: number): number {
		return this.#read(index * recordSize + START);
	}

	end(index: number): number {
		return this.#read(index * recordSize + END);
	}

	parent(index: number): number {
		return this.#read(index * recordSize + PARENT);
	}

	level(index: number): number {
		return this.#read(index * recordSize + KIND) >> levelShift;
	}

	closed(index: number): boolean {
		return (this.#read(index * recordSize + KIND) & openBit) === 0;
	}

	/**
	 * Index of the first heading outside items and quotes from one block to before another; that of the latter where
	 * there is none.
	 *
	 * @param deepest Headings that are deeper do not count.
	 */
	nextHeading(start: number, end: number, deepest = deepestHeading): number {
		const records = this.#records;
		for (let index = start, from = start * recordSize; index < end; index++, from += recordSize) {
			const first = records[from] as number;
			if (
				(first & kindBits) === kindCodes.heading &&
				first >> levelShift <= deepest &&
				(records[from + PARENT] as number) < 0
			) {
				return index;
			}
		}
		return end;
	}

	*[Symbol.iterator](): Iterator<Block> {
		for (let index = 0; index < this.#length; index++) {
			yield this.at(index);
		}
	}

	/** Add a block of one line, and answer its index. */
	add(kind: number, line: number, start: number, end: number, parent: number, level: number): number {
		const from = this.#length * recordSize;
		if (from === this.#records.length) {
			const records = new Int32Array(from * 2);
			records.set(this.#records);
			this.#records = records;
		}
		this.#kinds |= 1 << kind;
		const records = this.#records;
		records[from + KIND] = kind | (level << levelShift);
		records[from + LINE] = line;
		records[from + END_LINE] = line;
		records[from + START] = start;
		records[from + END] = end;
		records[from + PARENT] = parent;
		return this.#length++;
	}

	/**
	 * The blocks from one at the top to before another, as those of a text of their own.
	 *
	 * @param lines Lines before that text.
	 * @param offset Where it begins.
	 */
	slice(start: number, end: number, lines: number, offset: number): BlockList {
		const records = this.#records.slice(start * recordSize, end * recordSize);
		const list = new BlockList(0, records);
		for (let from = 0; from < records.length; from += recordSize) {
			const parent = records[from + PARENT] as number;
			list.#kinds |= 1 << ((records[from + KIND] as number) & kindBits);
			records[from + LINE] = (records[from + LINE] as number) - lines;
			records[from + END_LINE] = (records[from + END_LINE] as number) - lines;
			records[from + START] = (records[from + START] as number) - offset;
			records[from + END] = (records[from + END] as number) - offset;
			records[from + PARENT] = parent < 0 ? parent : parent - start;
		}
		list.#length = end - start;
		return list;
	}

	/** Give back the room that no block needs, where that is most of it: lists live as long as what was read from them. */
	trim(): void {
		const used = this.#length * recordSize;
		if (used * 2 < this.#records.length) {
			this.#records = this.#records.slice(0, used);
		}
	}

	/** Forget the blocks from this index on. */
	truncate(length: number): void {
		this.#length = Math.min(this.#length, length);
	}

	/** Let a block end with this line and offset. */
	setEnd(index: number, endLine: number, end: number): void {
		this.#records[index * recordSize + END_LINE] = endLine;
		this.#records[index * recordSize + END] = end;
	}

	setKind(index: number, kind: number, level: number): void {
		this.#kinds |= 1 << kind;
		this.#records[index * recordSize + KIND] = kind | (level << levelShift);
	}

	setClosed(index: number, closed: boolean): void {
		const first = this.#read(index * recordSize + KIND);
		this.#records[index * recordSize + KIND] = closed ? first & ~openBit : first | openBit;
	}

	#read(place: number): number {
		return this.#records[place] as number;
	}
}
