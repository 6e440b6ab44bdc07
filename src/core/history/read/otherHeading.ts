import { atxHeading } from './atxHeading';
import { type FoundDate, findDate } from './findDate';
import { type CycleHeading, headingEdges, makeHeading } from './makeHeading';
import { sectionHeading } from './sectionHeading';

/** A line that may start a cycle without saying so; what stands below it tells, see `ownsSections`. */
export interface OtherHeading {
	readonly heading: CycleHeading;
	/** How deep its sections must stand below it: that of a `#` heading, else below all of those. */
	readonly depth: number;
	/** What speaks for it: a date, a number or version at its start, or a title alone. */
	readonly sign: 'date' | 'number' | 'title';
}

/** A line that is no `#` heading can only have sections that are none either. */
const below = 7;
const reach = 300;
/** A number, perhaps behind one of the words that people count changes with. */
const counted =
	/^(?:(?:iteration|change|entry|step|round|run|apply|update|revision|rev|spec change|change set)\s+)?(?:no\.? ?)?[#№]?(\d{1,15})(?![\p{L}\p{N}]|[.,/-]\d)/iu;
const version = /^v?\d{1,4}(?:\.\d{1,5}){1,3}(?![\p{L}\d])/iu;
const plain = /^ {0,3}[\p{L}\p{N}[(]/u;
const bold = /^ {0,3}(\*\*|__)(?=\S)(.+)\1[ \t:]*$/;

/**
 * Read a heading of another kind than `Cycle N`: with a date, a number, a version or only a title.
 *
 * A bold or plain line counts only with a date, a plain one with nothing else.
 *
 * @param underlined Depth of the heading that the line below makes of it; 0 where it does not.
 */
export function otherHeading(line: string, underlined: 0 | 1 | 2 = 0): OtherHeading | undefined {
	const start = line.slice(0, reach);
	const heading = atxHeading(start);
	const text = (heading?.text ?? bold.exec(start)?.[2] ?? start.trim()).replace(/^[^\p{L}\p{N}]+/u, '');
	if (text === '' || sectionHeading(heading ? line : `# ${text}`)?.name) {
		return undefined;
	}
	const date = findDate(text);
	const isAlone = heading === undefined && underlined === 0 && !bold.test(start);
	if (isAlone ? !date || !plain.test(start) || !isOnlyDate(text, date) : !heading && !date && !version.test(text)) {
		return undefined;
	}
	const match = date?.start === 0 ? null : counted.exec(text);
	const isNumber = match !== null && (!date || match[0].length <= date.start);
	const behind = isNumber ? match[0].length : 0;
	const found = {
		numberText: isNumber ? (match[1] ?? '') : '',
		after: text.slice(behind),
		date: date && { ...date, start: date.start - behind, end: date.end - behind },
		depth: heading?.depth ?? null,
		named: false,
	};
	// `Cycle N` is how one is to be written.
	if (/^cycle\b/i.test(text)) {
		return undefined;
	}
	const sign = date ? 'date' : isNumber || version.test(text) ? 'number' : 'title';
	return { heading: makeHeading(found), depth: heading?.depth ?? (underlined || below), sign };
}

function isOnlyDate(text: string, { start, end }: FoundDate): boolean {
	return start === 0 && text.slice(end).replace(headingEdges, '') === '';
}
