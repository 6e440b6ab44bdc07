import { atxHeading } from './atxHeading';
import { findDate } from './findDate';
import { isIsoDay } from './isoDate';
import { type CycleHeading, headingEdges, makeHeading } from './makeHeading';

const cycleWord = /^cycle(?!\p{L})/iu;
const numberToken = /^[\s#*_]*((?:[-−+]?\p{N}[\p{N}.eE+]*|NaN|[-+]?Infinity)(?![\p{L}\p{N}]))?/u;
const separated = /^[*_\]]*\s*(?:[-–—:|,.(]|$)/u;

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
	const dateFirst = date?.start === after.length - after.replace(headingEdges, '').length;
	const fits =
		heading || bold
			? separated.test(after) || dateFirst || (heading && token !== '')
			: token !== '' && (after.trim() === '' || dateFirst || underlined);
	const numberText = token.replace(/\.$/, '');
	return fits ? makeHeading({ numberText, after, date, depth: heading?.depth ?? null, named: true }) : undefined;
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
	return {
		number: Number(numberText),
		numberText,
		date,
		dateSure: true,
		title: '',
		inline: '',
		depth: line.indexOf(' '),
		holder: 'none',
		named: true,
	};
}
