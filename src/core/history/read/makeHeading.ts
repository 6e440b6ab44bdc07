import { ownText } from '../../text/ownText';
import type { FoundDate } from './findDate';

/** The line that starts a cycle. */
export interface CycleHeading {
	/** `null` where there is none, or none that counts (`-1`, `1e21`). */
	readonly number: number | null;
	/** The number as written; `''` where there is none. */
	readonly numberText: string;
	/** `YYYY-MM-DD`, else as written, else `null`. */
	readonly date: string | null;
	/** Whether the date is understood, or absent. */
	readonly dateSure: boolean;
	/** What is left of the line; `''` where nothing is. */
	readonly title: string;
	/** The whole cycle, where it was run together into the heading's line: what follows the date. */
	readonly inline: string;
	/** Depth of a `#` heading, else `null`. */
	readonly depth: number | null;
	/** What the whole cycle stands in. */
	readonly holder: Holder;
	/** Whether it says that it is a cycle. */
	readonly named: boolean;
}

/** Nothing, a block quote, or an item of a list. */
export type Holder = 'none' | 'quote' | 'item';

/** What was found of a heading, without what is left of it. */
export interface FoundHeading extends Pick<CycleHeading, 'depth' | 'named'> {
	readonly numberText: string;
	/** The line without its number and what stands before it. */
	readonly after: string;
	/** In `after`. */
	readonly date: FoundDate | undefined;
}

/** Put together the heading of a cycle; what is neither number nor date is its title. */
export function makeHeading({ numberText, after, date, depth, named }: FoundHeading): CycleHeading {
	const number = /^\d{1,15}$/.test(numberText) ? Number(numberText) : null;
	const rest = after.replace(/\{[#.:][^{}]*\}[ \t]*$/, '');
	const before = trimEdges(rest.slice(0, date?.start ?? rest.length));
	const behind = trimEdges(rest.slice(date?.end ?? rest.length));
	const inline = behind.startsWith('Propose') ? behind : '';
	const title = [before, inline === '' ? behind : ''].filter(part => part !== '').join(' ');
	// A heading is kept as long as its cycle.
	const own = { title: ownText(title), inline: ownText(inline), date: date ? ownText(date.date) : null };
	return { ...own, number, numberText, dateSure: date?.sure ?? true, depth, holder: 'none', named };
}

/** What may stand between the parts of a heading. */
export const headingEdges = /^[\s\-–—:|.,()*_[\]]+/u;

function trimEdges(text: string): string {
	let end = text.length;
	while (end > 0 && ' \t-–—:|,(*_['.includes(text.charAt(end - 1))) {
		end--;
	}
	const trimmed = text.slice(0, end).replace(headingEdges, '');
	// A bracket that closes what was opened before the date.
	return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}
