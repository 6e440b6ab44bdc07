import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import type { Requirement, Section } from '../../spec/spec';
import type { NumberEntry } from '../judgeNumbers';
import { KeyedEntries } from './keyedEntries';
import type { LintedPart } from './lintedPart';

/** The numbers that the author of a Kiro spec wrote in a part of it, by what they number; none of other specs. */
export function readNumbers(part: LintedPart): KeyedEntries<string, NumberEntry> {
	const { requirements, source, file } = part;
	const entries = new KeyedEntries<string, NumberEntry>();
	const add = (kind: NumberEntry['kind'], number: string, index: number, line: number) => {
		entries.add(`${kind} ${number}`, index, toEntry(part, kind, number, requirements[index] as Requirement, line));
	};
	const headings = file.dialect === 'kiro' ? source.sections.filter(section => numberOf(section) !== undefined) : [];
	let next = 0;
	for (let index = 0; file.dialect === 'kiro' && index < requirements.length; index++) {
		const { line, places, id } = requirements[index] as Requirement;
		let heading: Section | undefined;
		for (; next < headings.length && (headings[next] as Section).line < line; next++) {
			heading = headings[next];
		}
		if (heading) {
			add('heading', numberOf(heading) ?? '', index, heading.line);
		}
		if (places.idStart >= 0) {
			const start = part.places.startOf(line);
			add('line', source.text.slice(start + places.idStart, start + places.idEnd), index, line);
		} else if (criterion.test(id)) {
			add('item', id.replace(/-\d+$/, ''), index, line);
		}
	}
	return entries;
}

/** `2.1` or `DR1.2`, which a criterion has by its place; behind it stands how often it comes again. */
const criterion = /^[A-Z]{0,5}-?\d{1,4}[A-Za-z]?(?:\.\d{1,9}[a-z]?)+(?:-\d+)?$/;

function numberOf({ title }: Section): string | undefined {
	const known = readKiroTitle(title);
	return known?.isRequirement ? known.number : undefined;
}

function toEntry(
	part: LintedPart,
	kind: NumberEntry['kind'],
	number: string,
	requirement: Requirement,
	line: number,
): NumberEntry {
	const { start, end } = part.places.lineAt(line);
	const written = kind === 'item' ? number.slice(number.lastIndexOf('.') + 1) : number;
	const at = part.source.text.indexOf(written, start);
	const place = at >= 0 && at < end ? { start: at, end: at + written.length } : { start, end };
	return { part, requirement, number, kind, line, place };
}
