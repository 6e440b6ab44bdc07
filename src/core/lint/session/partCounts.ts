import { Counts } from './counts';
import type { LintedPart } from './lintedPart';

/** Counts of what the parts of a file have, collected once they are first asked for, and followed from then on. */
export class PartCounts {
	readonly #keysOf: (part: LintedPart) => Iterable<string>;
	#counts: Counts | undefined;

	/** @param keysOf Gives the same keys for the same part whenever it is called. */
	constructor(keysOf: (part: LintedPart) => Iterable<string>) {
		this.#keysOf = keysOf;
	}

	/** Changes when a key comes or goes; 0 as long as nobody asked for them. */
	get version(): number {
		return this.#counts?.version ?? 0;
	}

	add(part: LintedPart): void {
		if (this.#counts) {
			addAll(this.#counts, this.#keysOf(part));
		}
	}

	remove(part: LintedPart): void {
		for (const key of this.#counts ? this.#keysOf(part) : []) {
			this.#counts?.remove(key);
		}
	}

	/** @param parts All parts of the file. */
	countsOf(parts: readonly LintedPart[]): Counts {
		if (!this.#counts) {
			this.#counts = new Counts();
			for (const part of parts) {
				addAll(this.#counts, this.#keysOf(part));
			}
		}
		return this.#counts;
	}
}

function addAll(counts: Counts, keys: Iterable<string>): void {
	for (const key of keys) {
		counts.add(key);
	}
}
