import type { BlockList } from '../../spec/blocks/blockList';
import { scanBlocks } from '../../spec/scanBlocks';
import type { Requirement } from '../../spec/spec';
import { findFragment } from '../findFragment';
import { LineStarts } from '../lineStarts';
import type { PartProblem } from './partProblem';

/** Offsets into a text; the end is exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Tells what stands where in the text of a part. */
export class PartPlaces {
	readonly text: string;
	readonly #isBeginning: boolean;
	readonly #lines: LineStarts;
	#blocks: BlockList | undefined;

	/**
	 * @param isBeginning Whether a file begins with the text.
	 * @param blocks The blocks of the text, where somebody has found them already.
	 */
	constructor(text: string, isBeginning = true, blocks?: BlockList) {
		this.text = text;
		this.#isBeginning = isBeginning;
		this.#lines = new LineStarts(text, blocks);
		this.#blocks = blocks;
	}

	get blocks(): BlockList {
		this.#blocks ??= scanBlocks(this.text, this.#isBeginning);
		return this.#blocks;
	}

	/** Offset of the first character of a line, from 1. */
	startOf(line: number): number {
		return this.#lines.startOf(line);
	}

	/** Offset of the line feed that ends a line, from 1, or of the end of the text. */
	endOf(line: number): number {
		return this.#lines.endOf(line);
	}

	/** The line, from 1, that an offset is on. */
	lineOf(offset: number): number {
		return this.#lines.placeOf(offset).line;
	}

	placeOf({ start, end }: Stretch): Pick<PartProblem, 'line' | 'column' | 'endLine' | 'endColumn'> {
		const from = this.#lines.placeOf(start);
		const to = this.#lines.placeOf(end);
		return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
	}

	/** A line, from 1, without what it is indented by. */
	lineAt(line: number): Stretch {
		const start = this.#lines.startOf(line);
		const end = this.#lines.endOf(line);
		const indent = /^\s*/.exec(this.text.slice(start, end))?.[0].length ?? 0;
		return { start: start + indent, end };
	}

	/** Where a stretch of the text of a requirement stands; its first line where that cannot be told. */
	stretchOf(requirement: Requirement, stretch: Stretch): Stretch {
		return this.findExactly(requirement, stretch) ?? this.firstLineOf(requirement);
	}

	/** Where a stretch of the text of a requirement stands; `undefined` where that cannot be told. */
	findExactly({ text, line, endLine, places }: Requirement, { start, end }: Stretch): Stretch | undefined {
		const first = this.startOf(line);
		const to = places.end < 0 ? this.endOf(endLine) : first + places.end;
		return findFragment(this.text, first + Math.max(0, places.start), to, text, start, end);
	}

	firstLineOf({ line, places }: Requirement): Stretch {
		const start = this.startOf(line) + Math.max(0, places.start);
		return { start, end: Math.max(start, this.endOf(line)) };
	}
}
