import { ownText } from '../../text/ownText';
import { atxHeading } from './atxHeading';
import { type FoundDate, findDate } from './findDate';
import { isIsoDay } from './isoDate';

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
	readonly atx: boolean;
}

const cycleWord = /^cycle(?!\p{L})/iu;
const numberToken = /^[\s#*_]*((?:[-−+]?\p{N}[\p{N}.eE+]*|NaN|[-+]?Infinity)(?![\p{L}\p{N}]))?/u;
const separated = /^[*_\]]*\s*(?:[-–—:|,.(]|$)/u;
const edges = /^[\s\-–—:|.,()*_[\]]+/u;

/**
 * Read a line that starts a cycle: a heading of any depth, a bold line, or a plain line.
 *
 * A plain line counts only with nothing or a date after its number, so that prose about cycles does not;
 * with `underlined` (a setext heading) the rest may be anything.
 */
export function cycleHeading(line: string, underlined = false): CycleHeading | undefined {
	const plain = readPlain(line);
	if (plain) {
		return plain;
	}
	const start = line.trimStart();
	const heading = atxHeading(line);
	const bold = !heading && /^ {0,3}(?:\*\*|__)/.test(line);
	const text = (heading?.text ?? start).replace(heading || bold ? /^[^\p{L}\p{N}]+/u : '', '');
	if (!cycleWord.test(text) || (!heading && line.length - start.length > 3)) {
		return undefined;
	}
	const tail = text.slice('cycle'.length);
	const found = findDate(tail.slice(0, dateReach));
	const token = found?.start === tail.search(/\S/) ? '' : (numberToken.exec(tail)?.[1] ?? '');
	const behind = token === '' ? 0 : tail.indexOf(token) + token.length;
	const after = tail.slice(behind);
	const date = found && { ...found, start: found.start - behind, end: found.end - behind };
	const dateFirst = date?.start === after.length - after.replace(edges, '').length;
	const fits =
		heading || bold
			? separated.test(after) || dateFirst || (heading && token !== '')
			: token !== '' && (after.trim() === '' || dateFirst || underlined);
	return fits ? read(token, after, date, heading !== undefined) : undefined;
}

/** Far more than stands before a date in a heading. */
const dateReach = 300;

/** As this program writes it, which is read without a search for dates. */
const plainHeading = /^#{1,6} Cycle (\d{1,15}) [-–—] (\d{4}-\d\d-\d\d)$/;

function readPlain(line: string): CycleHeading | undefined {
	const match = plainHeading.exec(line);
	const numberText = match?.[1];
	const date = match?.[2];
	if (numberText === undefined || date === undefined || !isIsoDay(date)) {
		return undefined;
	}
	return { number: Number(numberText), numberText, date, dateSure: true, title: '', inline: '', atx: true };
}

function read(token: string, after: string, found: FoundDate | undefined, atx: boolean): CycleHeading {
	const numberText = token.replace(/\.$/, '');
	const number = /^\d{1,15}$/.test(numberText) ? Number(numberText) : null;
	const before = trimEdges(after.slice(0, found?.start ?? after.length));
	const behind = trimEdges(after.slice(found?.end ?? after.length));
	const inline = behind.startsWith('Propose') ? behind : '';
	const title = [before, inline === '' ? behind : ''].filter(part => part !== '').join(' ');
	// A heading is kept as long as its cycle.
	const own = { title: ownText(title), inline: ownText(inline), date: found ? ownText(found.date) : null };
	return { ...own, number, numberText, dateSure: found?.sure ?? true, atx };
}

function trimEdges(text: string): string {
	let end = text.length;
	while (end > 0 && ' \t-–—:|,(*_['.includes(text.charAt(end - 1))) {
		end--;
	}
	const trimmed = text.slice(0, end).replace(edges, '');
	// A bracket that closes what was opened before the date.
	return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}
