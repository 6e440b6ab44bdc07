import { keepNewest } from './keepNewest';

/** Sources that are kept, and the length that they have together. */
const countLimit = 4;
const lengthLimit = 64 * 1024 * 1024;

/** A source, and what was computed of it. */
export interface Kept<Source, Value> {
	readonly source: Source;
	readonly value: Value;
}

/**
 * What was computed of the last few texts or files: for one that only grew since, it goes on from there.
 *
 * Sources are kept as they are, so nobody may change them afterwards.
 */
export class KeptByPrefix<Source extends string | Uint8Array, Value> {
	/** Newest first. */
	readonly #kept: Kept<Source, Value>[] = [];
	readonly #beginsWith: (whole: Source, start: Source) => boolean;

	constructor(beginsWith: (whole: Source, start: Source) => boolean) {
		this.#beginsWith = beginsWith;
	}

	/** The newest one that is the same, or with which the source begins. */
	find(source: Source): Kept<Source, Value> | undefined {
		return (
			// Mostly it is the very same one, which is seen at once.
			this.#kept.find(one => one.source === source) ??
			this.#kept.find(one => one.source.length <= source.length && this.#beginsWith(source, one.source))
		);
	}

	/** Keep what was computed of a source, in the place of the one from which it went on; too long a one is not kept. */
	keep(source: Source, value: Value, from?: Kept<Source, Value>): void {
		if (source.length === 0 || source.length > lengthLimit) {
			return;
		}
		const index = from ? this.#kept.indexOf(from) : -1;
		if (index >= 0) {
			this.#kept.splice(index, 1);
		}
		this.#kept.unshift({ source, value });
		keepNewest(this.#kept, countLimit, lengthLimit, one => one.source.length);
	}
}
