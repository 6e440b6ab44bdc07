import { pathKey } from '../../diff/sectionPaths';
import { isPositionalId } from '../../spec/isPositionalId';
import type { Requirement, Spec } from '../../spec/spec';

/** A spec with its text in LF. */
export interface SpecText {
	readonly text: string;
	readonly spec: Spec;
}

/** A requirement that starts with a number that counts it. */
interface Numbered {
	readonly requirement: Requirement;
	/** What stands before the number. */
	readonly lead: string;
	/** As it is written. */
	readonly number: string;
}

const numberOfItem = /^([ \t]*)(\d{1,9})(?=[.)][ \t])/;

/** The second part of a number such as `2.1`. */
const numberOfCriterion = /^([ \t]*(?:[-*+][ \t]+)?[*_]{0,3}\d{1,3}\.)(\d{1,3})(?=[.):]?[*_]{0,3}[:.)]?[ \t])/;

/**
 * The text in which numbered requirements go on without a gap or a repeat, as a person writes them who takes one out of
 * a list or puts one in.
 *
 * Only where both the text that it was made of and the one that its lines came from number them so, from the same one
 * on: every other way of counting is somebody's own.
 */
export function numberOn(made: SpecText, before: SpecText, source: SpecText): string {
	const lists = listsOf(made);
	if (lists.size === 0) {
		return made.text;
	}
	const [listsBefore, listsInSource] = [listsOf(before), listsOf(source)];
	const lines = made.text.split('\n');
	for (const [key, list] of lists) {
		const start = firstInTurn(listsBefore.get(key));
		if (start !== undefined && start === firstInTurn(listsInSource.get(key))) {
			for (const [index, one] of list.entries()) {
				renumber(lines, one, String(start + index));
			}
		}
	}
	return lines.join('\n');
}

/** The numbered requirements by the list that they are in. */
function listsOf({ text, spec }: SpecText): ReadonlyMap<string, readonly Numbered[]> {
	const lines = text.split('\n');
	const lists = new Map<string, Numbered[]>();
	for (const requirement of spec.requirements) {
		const line = lines[requirement.line - 1] ?? '';
		const isCriterion = isPositionalId(requirement.id);
		const [, lead = '', number] = numberOfItem.exec(line) ?? (isCriterion ? numberOfCriterion.exec(line) : null) ?? [];
		if (number === undefined) {
			continue;
		}
		const key = JSON.stringify([pathKey(requirement.section), lead]);
		const list = lists.get(key) ?? [];
		lists.set(key, list);
		list.push({ requirement, lead, number });
	}
	return lists;
}

/** The number that a list begins with; `undefined` where it does not count on from there. */
function firstInTurn(list: readonly Numbered[] = []): number | undefined {
	const first = list[0] && Number(list[0].number);
	return list.every(({ number }, index) => number === String((first ?? 0) + index)) ? first : undefined;
}

/** What stands below an item by its indentation stays below it where the number gets longer or shorter. */
function renumber(lines: string[], { requirement, lead, number }: Numbered, wanted: string): void {
	const at = requirement.line - 1;
	const line = lines[at] ?? '';
	lines[at] = `${lead}${wanted}${line.slice(lead.length + number.length)}`;
	const wider = wanted.length - number.length;
	const own = indentOf(lead);
	for (let below = at + 1; wider !== 0 && below < lines.length; below++) {
		const text = lines[below] ?? '';
		const indent = indentOf(text);
		if (indent < text.length) {
			if (indent <= own) {
				return;
			}
			// A tab reaches far enough as it is.
			lines[below] = text.startsWith('\t') ? text : ' '.repeat(Math.max(0, indent + wider)) + text.slice(indent);
		}
	}
}

function indentOf(text: string): number {
	return text.length - text.trimStart().length;
}
