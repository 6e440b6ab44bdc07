import { BACKTICK, skipRun } from '../blocks/characters';

/**
 * Finds the ends of code spans up to an offset.
 *
 * The first search that fails has seen every run to the end, so later ones need not look again.
 */
export class BacktickRuns {
	readonly #text: string;
	readonly #end: number;
	/** Where the last run of each length starts, once all were seen. */
	#lastOfLength: Map<number, number> | undefined;

	constructor(text: string, end: number) {
		this.#text = text;
		this.#end = end;
	}

	/** Offset after the next run of exactly `length` backticks at or after `from`, or -1. */
	endOfClosing(from: number, length: number): number {
		if (this.#lastOfLength && (this.#lastOfLength.get(length) ?? -1) < from) {
			return -1;
		}
		let at = this.#nextRun(from);
		while (at >= 0) {
			const runEnd = skipRun(this.#text, at, this.#end, BACKTICK);
			if (runEnd - at === length) {
				return runEnd;
			}
			at = this.#nextRun(runEnd);
		}
		this.#lastOfLength ??= this.#findLast(from);
		return -1;
	}

	#findLast(from: number): Map<number, number> {
		const last = new Map<number, number>();
		let at = this.#nextRun(from);
		while (at >= 0) {
			const runEnd = skipRun(this.#text, at, this.#end, BACKTICK);
			last.set(runEnd - at, at);
			at = this.#nextRun(runEnd);
		}
		return last;
	}

	/** Start of the next run, or -1. */
	#nextRun(from: number): number {
		for (let at = from; at < this.#end; at++) {
			if (this.#text.charCodeAt(at) === BACKTICK) {
				return at;
			}
		}
		return -1;
	}
}
