import type { CycleHeading } from './makeHeading';

/** A piece of apply.md: lines from 1, inclusive; offsets into the text, the end exclusive and without line end. */
export interface Span {
	readonly line: number;
	readonly endLine: number;
	readonly start: number;
	readonly end: number;
}

export interface RawCycle extends Span {
	readonly heading: CycleHeading;
	/** Where the records stand, readable or not, in their order. */
	readonly records: readonly Span[];
}

export interface RawHistory {
	readonly cycles: readonly RawCycle[];
	/** Records above the first cycle. */
	readonly strays: readonly Span[];
	/** Conflict markers of Git: from `<<<<<<<` to `>>>>>>>`, or one marker alone. */
	readonly conflicts: readonly Span[];
	/** The line that ends the fence or comment that is open at the end, and the line that opened it. */
	readonly open: { readonly closing: string; readonly line: number } | undefined;
}
