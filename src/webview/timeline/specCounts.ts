import { replay } from '../../core/history/baseline/replay';
import type { Cycle, History } from '../../core/history/history';
import { digestOf } from '../../core/history/identity';
import type { Digest } from '../../core/history/record';
import { applyHunks } from '../../core/lines/applyHunks';
import { parseSpec } from '../../core/spec/parseSpec';

/** Texts that are kept, so that the patches of the next cycles need no replay. */
const textLimit = 4;

export interface CountedSpec {
	readonly requirements: number;
	/** UTF-16 units of its text. */
	readonly size: number;
}

/**
 * Counts the requirements of recorded specs, each text once however often cycles come back to it.
 *
 * Only texts with exactly the recorded digest are counted; what the records do not give is not known, never guessed.
 */
export class SpecCounts {
	readonly #headings: readonly string[];
	/** `undefined` for a text that the records do not give. */
	readonly #counts = new Map<Digest, CountedSpec | undefined>([[digestOf(''), { requirements: 0, size: 0 }]]);
	readonly #texts = new Map<Digest, string>();

	/** @param headings Those whose list items are requirements, besides the usual ones. */
	constructor(headings: readonly string[]) {
		this.#headings = headings;
	}

	/** What is known of a text by now. */
	known(digest: Digest): CountedSpec | undefined {
		return this.#counts.get(digest);
	}

	/**
	 * Count the spec as a recorded cycle left it; `undefined` where the records do not give it.
	 *
	 * @param history Has the cycle, and those before it as far as they may be needed.
	 * @param path Of the spec from the Root, which tells its dialect.
	 */
	after(history: History, cycle: Cycle, path: string): CountedSpec | undefined {
		const spec = cycle.record?.begin.spec;
		if (!spec || this.#counts.has(spec.after)) {
			return spec && this.#counts.get(spec.after);
		}
		const text = this.#textAfter(history, cycle);
		const counted = text === undefined ? undefined : { requirements: this.#count(path, text), size: text.length };
		this.#counts.set(spec.after, counted);
		if (text !== undefined) {
			this.#keep(spec.after, text);
		}
		return counted;
	}

	#textAfter(history: History, cycle: Cycle): string | undefined {
		const spec = cycle.record?.begin.spec;
		const before = spec && this.#texts.get(spec.before);
		if (spec?.patch && before !== undefined) {
			const text = applyHunks(before, spec.patch);
			return text !== undefined && digestOf(text) === spec.after ? text : undefined;
		}
		// What could not be had before cannot be had as the ground of a patch either.
		if (spec?.full === undefined && spec && this.#counts.has(spec.before) && !this.#counts.get(spec.before)) {
			return undefined;
		}
		const replayed = replay(history, cycle);
		return replayed.kind === 'replayed' ? replayed.text : undefined;
	}

	#count(path: string, text: string): number {
		return parseSpec(path, text, { factHeadings: this.#headings }).requirements.length;
	}

	#keep(digest: Digest, text: string): void {
		this.#texts.set(digest, text);
		for (const old of this.#texts.keys()) {
			if (this.#texts.size <= textLimit) {
				return;
			}
			this.#texts.delete(old);
		}
	}
}
