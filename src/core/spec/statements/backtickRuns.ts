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
		const seen = new Map<number, number>();
		let at = this.#text.indexOf('`', from);
		while (at >= 0 && at < this.#end) {
			const runEnd = skipRun(this.#text, at, this.#end, BACKTICK);
			if (runEnd - at === length) {
				return runEnd;
			}
			seen.set(runEnd - at, at);
			at = this.#text.indexOf('`', runEnd);
		}
		this.#lastOfLength = seen;
		return -1;
	}
}
