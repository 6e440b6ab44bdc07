import type { Counts } from '../session/counts';
import { isTypo } from '../structure/isTypo';

/** Tells where in a file links with a `#` lead. */
export class Anchors {
	readonly #counts: Counts;

	/** @param counts How often the file has each of `anchorsOf`. */
	constructor(counts: Counts) {
		this.#counts = counts;
	}

	/** Whether a link with this behind its `#` leads to a heading or another anchor, or to a place that no file needs to name. */
	has(written: string): boolean {
		const anchor = written.toLowerCase();
		return places.test(anchor) || this.#hasOne(anchor) || this.#hasOne(withoutPercents(anchor));
	}

	/** The anchor that is likely meant, without a `#`; `undefined` where none is nearly the same. */
	likely(written: string): string | undefined {
		const anchor = withoutPercents(written.toLowerCase());
		for (const known of this.#counts.keys()) {
			if (isTypo(anchor, known)) {
				return known;
			}
		}
		return undefined;
	}

	#hasOne(anchor: string): boolean {
		const [, slug = '', repeat = ''] = /^(.*)-(\d{1,9})$/.exec(anchor) ?? [];
		return this.#counts.has(anchor) || (repeat !== '' && this.#counts.of(slug) > Number(repeat));
	}
}

/** The top, lines, and passages by their text. */
const places = /^(?:top|l\d{1,9}(?:[-,]l?\d{1,9})?|:~:.*)$/;

function withoutPercents(anchor: string): string {
	try {
		return decodeURIComponent(anchor).toLowerCase();
	} catch {
		return anchor;
	}
}
