import { isoDate } from './isoDate';
import { monthPattern } from './monthOf';

export interface FoundDate {
	/** `YYYY-MM-DD`, or as written where day and month cannot be told apart or there is no such day. */
	readonly date: string;
	/** Whether the date was understood. */
	readonly sure: boolean;
	/** Where it stands in the text. */
	readonly start: number;
	readonly end: number;
}

const ordinal = '(?:st|nd|rd|th|er|\\.|º|°)?';
const of = '(?: (?:of|de))?';
const weekday = '(?:(?<!\\p{L})(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?';
const time = '(?:(?:T|,? )\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?';

/** Ways to write a date, each with the places of year, month and day among its groups. */
const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
	{ pattern: form(`(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`), order: [1, 2, 3] },
	{ pattern: form(`(?<!\\d)(\\d{1,2})${ordinal}${of} ${monthPattern}${of},? (\\d{4})(?!\\d)`), order: [3, 2, 1] },
	{ pattern: form(`(?<!\\p{L})${monthPattern} (\\d{1,2})${ordinal},? (\\d{4})(?!\\d)`), order: [3, 1, 2] },
	{ pattern: form('(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)'), order: [3, 2, 1] },
	{ pattern: form('(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日'), order: [1, 2, 3] },
];

function form(date: string): RegExp {
	return new RegExp(`${weekday}${date}${time}`, 'iu');
}

const slashed = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Find the first date in a heading. `05/06/2026` is kept as written: nobody can tell which is the month. */
export function findDate(text: string): FoundDate | undefined {
	for (const { pattern, order } of forms) {
		const match = pattern.exec(text);
		if (match) {
			const [year, monthOf, day] = order.map(group => match[group] ?? '');
			return found(match, isoDate(year, monthOf, day));
		}
	}
	const match = slashed.exec(text);
	return match ? found(match, readSlashed(match)) : undefined;
}

/** Only one order of day and month gives a date, or both give the same. */
function readSlashed(match: RegExpExecArray): string | undefined {
	const dayFirst = isoDate(match[4], match[3], match[1]);
	const monthFirst = isoDate(match[4], match[1], match[3]);
	return dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst
		? (dayFirst ?? monthFirst)
		: undefined;
}

function found(match: RegExpExecArray, iso: string | undefined): FoundDate {
	const start = match.index;
	return { date: iso ?? match[0], sure: iso !== undefined, start, end: start + match[0].length };
}
