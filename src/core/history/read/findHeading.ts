import { cycleHeading } from './cycleHeading';
import { hasCycleWord, mayBeDated } from './lineStarts';
import { LineState } from './lineState';
import type { CycleHeading, Holder } from './makeHeading';
import { type OtherHeading, otherHeading } from './otherHeading';
import { ownsSections } from './ownsSections';
import { sectionHeading } from './sectionHeading';

const cycleWord = /^ {0,3}cycle /i;
const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const quote = /^ {0,3}>[ \t]?/;

/**
 * Finds the headings of cycles, line by line from a place that is in no cycle or at the heading of one.
 *
 * What a line is depends on the cycle that it stands in, on itself, and on the lines up to the next heading: never on
 * what stands above that cycle, so that cycles can be read alone.
 */
export class HeadingFinder {
	readonly #text: string;
	#current: CycleHeading | undefined;
	/** Follows the fences in a quote, and the end of the line that it has seen last. */
	#quoted: { readonly state: LineState; end: number } | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** Depth of the `#` heading of the cycle that it has come to; `null` for none. */
	get depth(): number | null {
		return this.#current?.depth ?? null;
	}

	/** The heading of a cycle that a line of text is, which stands from `start` to `end`. */
	find(start: number, end: number): CycleHeading | undefined {
		const found = this.#find(start, end);
		this.#current = found ?? this.#current;
		return found;
	}

	#find(start: number, end: number): CycleHeading | undefined {
		const text = this.#text;
		if (text.charCodeAt(start) === greater) {
			return this.#mayStandIn('quote') ? this.#findQuoted(text.slice(start, end), start, end) : undefined;
		}
		const hasWord = hasCycleWord(text, start);
		if (!hasWord && !mayBeDated(text, start, end, this.depth)) {
			return undefined;
		}
		const line = text.slice(start, end);
		if (text.charCodeAt(start) !== hash && item.test(line)) {
			return this.#mayStandIn('item') ? this.#findItem(line, end) : undefined;
		}
		const named = hasWord ? cycleHeading(line) : undefined;
		if (named) {
			return named;
		}
		const underlined = this.#underlined(end);
		const setext = underlined > 0 && cycleWord.test(line) ? cycleHeading(line, true) : undefined;
		return setext ?? this.#findOther(otherHeading(line, underlined), end);
	}

	/** A quote or a list is a cycle of its own only in a history of such: elsewhere it is part of what it stands in. */
	#mayStandIn(holder: Holder): boolean {
		return this.#current === undefined || this.#current.holder === holder;
	}

	#findOther(other: OtherHeading | undefined, end: number): CycleHeading | undefined {
		const { depth } = this;
		if (!other || (depth !== null && (other.heading.depth === null || other.heading.depth > depth))) {
			return undefined;
		}
		return ownsSections(this.#text, end, other) ? other.heading : undefined;
	}

	#findQuoted(line: string, start: number, end: number): CycleHeading | undefined {
		const quoted = this.#quoted?.end === start - 1 ? this.#quoted : { state: new LineState(), end };
		quoted.end = end;
		this.#quoted = quoted;
		const content = line.replace(quote, '');
		const heading = quoted.state.next(content) === 'text' ? cycleHeading(content) : undefined;
		return heading && { ...heading, holder: 'quote' };
	}

	/** An item that has a section below it, deeper. */
	#findItem(line: string, end: number): CycleHeading | undefined {
		const marker = item.exec(line)?.[0] ?? '';
		const content = line.slice(marker.length);
		const heading = cycleHeading(content) ?? otherHeading(content)?.heading;
		const below = this.#lineBelow(end);
		const indent = below.length - below.trimStart().length;
		const isHolding = indent > marker.search(/\S/) && sectionHeading(below.trim())?.name != null;
		return heading && isHolding ? { ...heading, depth: null, holder: 'item' } : undefined;
	}

	/** The next line that is not blank. */
	#lineBelow(end: number): string {
		let start = end;
		let next = end;
		do {
			start = next + 1;
			const found = this.#text.indexOf('\n', start);
			next = found < 0 ? this.#text.length : found;
		} while (next < this.#text.length && this.#text.slice(start, next).trim() === '');
		return this.#text.slice(start, next);
	}

	/** Depth of the heading that the next line makes of the one that ends there; 0 where it makes none. */
	#underlined(end: number): 0 | 1 | 2 {
		const next = this.#text.indexOf('\n', end + 1);
		const below = this.#text.slice(end + 1, next < 0 ? this.#text.length : next);
		return underline.test(below) ? (below.includes('=') ? 1 : 2) : 0;
	}
}

const hash = 35;
const greater = 62;
