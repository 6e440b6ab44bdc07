import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import type { Requirement, Section } from '../../spec/spec';
import type { NumberEntry } from '../judgeNumbers';
import { KeyedEntries } from './keyedEntries';
import type { LintedPart } from './lintedPart';

type Kind = NumberEntry['kind'];

/** The numbers that the author of a Kiro spec wrote in a part of it, by what they number; none of other specs. */
export function readNumbers(part: LintedPart): KeyedEntries<string, NumberEntry> {
	const entries = new KeyedEntries<string, NumberEntry>();
	if (part.file.dialect === 'kiro') {
		for (const { index, entry } of numbersIn(part)) {
			entries.add(`${entry.kind} ${entry.number}`, index, entry);
		}
	}
	return entries;
}

/** A number, and the requirement that it is one of, or the first below its heading. */
interface Numbered {
	readonly index: number;
	readonly entry: NumberEntry;
}

function* numbersIn(part: LintedPart): Generator<Numbered> {
	const { requirements, source } = part;
	const { sections } = source;
	let list = 0;
	for (let index = 0; index < requirements.length; index++) {
		const requirement = requirements[index] as Requirement;
		const { line } = requirement;
		let heading: Section | undefined;
		for (; list < sections.length && (sections[list] as Section).line < line; list++) {
			const section = sections[list] as Section;
			heading = numberOf(section) === undefined ? heading : section;
		}
		const number = heading && numberOf(heading);
		if (heading && number !== undefined) {
			yield { index, entry: toEntry(part, requirement, 'heading', number, heading.line, list) };
		}
		const own = ownNumber(part, requirement);
		if (own) {
			yield { index, entry: toEntry(part, requirement, own.kind, own.number, line, list) };
		}
	}
}

/** What a criterion is numbered by: a number of two parts that is written, or its place in a list. */
function ownNumber(
	{ places: where, source }: LintedPart,
	{ id, line, places }: Requirement,
): { readonly kind: Kind; readonly number: string } | undefined {
	if (places.idStart >= 0) {
		const start = where.startOf(line);
		return { kind: 'line', number: source.text.slice(start + places.idStart, start + places.idEnd) };
	}
	return criterion.test(id) ? { kind: 'item', number: id.replace(/-\d+$/, '') } : undefined;
}

/** `2.1` or `DR1.2`, which a criterion has by its place; behind it stands how often it comes again. */
const criterion = /^[A-Z]{0,5}-?\d{1,4}[A-Za-z]?(?:\.\d{1,9}[a-z]?)+(?:-\d+)?$/;

function numberOf({ title }: Section): string | undefined {
	const known = readKiroTitle(title);
	return known?.isRequirement ? known.number : undefined;
}

function toEntry(
	part: LintedPart,
	requirement: Requirement,
	kind: Kind,
	number: string,
	line: number,
	list: number,
): NumberEntry {
	const { start, end } = part.places.lineAt(line);
	const written = kind === 'item' ? number.slice(number.lastIndexOf('.') + 1) : number;
	const at = part.source.text.slice(start, end).indexOf(written);
	const place = at >= 0 ? { start: start + at, end: start + at + written.length } : { start, end };
	return { part, requirement, number, kind, line, place, list };
}
