import { findDate } from './findDate';
import type { RawCycle } from './rawHistory';
import type { BodyLine } from './readBody';

const label = /^[ \t]*(?:[-*+][ \t]+)?[*_]{0,2}(?:date|when|datum)(?:[*_]{0,2}[ \t]?:|:[*_]{2})[*_]{0,2}[ \t]+(?=\S)/i;

/** The date that a line below the heading of a cycle says, where the heading itself has none; and the other lines. */
export function readDateLine(
	lines: readonly BodyLine[],
	{ heading }: RawCycle,
): { readonly date: string | null; readonly lines: readonly BodyLine[] } {
	if (heading.date !== null) {
		return { date: null, lines };
	}
	const line = lines.find(({ text, kind }) => kind === 'text' && label.test(text));
	const said = line && findDate(line.text.replace(label, '').slice(0, 100));
	if (!line || !said?.sure) {
		return { date: null, lines };
	}
	return { date: said.date, lines: lines.filter(one => one !== line) };
}
