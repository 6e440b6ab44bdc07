import type { Level, Requirement } from '../spec/spec';
import { type Standing, standTogether } from './deltas/standTogether';
import type { FileReport } from './fileReport';
import type { Meaning, Value } from './meaning/meaning';

/** What is said of one matter, by one statement. */
interface Entry {
	readonly report: FileReport;
	readonly requirement: Requirement;
	readonly meaning: Meaning;
}

/** Statements of one matter that are compared with further ones; more would be much the same. */
const mostCompared = 8;

/** Find statements that demand opposite things, or different values, of the same thing, in all files together. */
export function findContradictions(reports: readonly FileReport[]): void {
	const entries = new Map<number | string, Entry[]>();
	for (const report of reports) {
		for (const [index, requirement] of report.input.spec.requirements.entries()) {
			for (const meaning of report.analyses[index]?.meanings ?? []) {
				if (isTelling(meaning)) {
					add(entries, { report, requirement, meaning });
				}
			}
		}
	}
}

/** A matter of one word alone may be anything. */
function isTelling({ size, bound }: Meaning): boolean {
	return size >= (bound ? 3 : 2);
}

function add(entries: Map<number | string, Entry[]>, entry: Entry): void {
	const key = keyOf(entry);
	const known = entries.get(key);
	if (!known) {
		entries.set(key, [entry]);
		return;
	}
	const opposed = known.find(other => contradict(other, entry));
	if (opposed) {
		tell(opposed, entry);
	} else if (known.length < mostCompared && !known.some(other => isSameSaid(other.meaning, entry.meaning))) {
		known.push(entry);
	}
}

function keyOf({ report, requirement, meaning }: Entry): number | string {
	return meaning.bound
		? `${meaning.matter}|${report.input.spec.path}|${requirement.section.join('|')}`
		: meaning.matter;
}

function isSameSaid(a: Meaning, b: Meaning): boolean {
	return a.agent === b.agent && a.negative === b.negative && a.level === b.level && a.value?.shown === b.value?.shown;
}

function contradict(a: Entry, b: Entry): boolean {
	return (
		a.requirement !== b.requirement &&
		mayMeet(a.meaning.agent, b.meaning.agent) &&
		areContrary(a.meaning, b.meaning) &&
		standTogether(standingOf(a), standingOf(b))
	);
}

function standingOf({ report, requirement }: Entry): Standing {
	return { spec: report.input.spec, requirement };
}

function areContrary(one: Meaning, other: Meaning): boolean {
	if (one.negative !== other.negative) {
		return areOpposed(one, other) && (one.value === null || isEqual(one.value, other.value));
	}
	const demanded = one.level !== 'MAY' && other.level !== 'MAY' && !one.negative;
	return demanded && one.value !== null && other.value !== null && areApart(one.value, other.value);
}

function mayMeet(a: number, b: number): boolean {
	return a === 0 || b === 0 || a === b;
}

const forbidden: Readonly<Partial<Record<Level, readonly Level[]>>> = {
	MUST: ['MUST', 'SHOULD', 'MAY'],
	SHOULD: ['MUST', 'SHOULD'],
};

function areOpposed(a: Meaning, b: Meaning): boolean {
	const [no, yes] = a.negative ? [a, b] : [b, a];
	return forbidden[no.level]?.includes(yes.level) ?? false;
}

function isEqual(a: Value, b: Value | null): boolean {
	return b !== null && a.comparison === b.comparison && (a.amount === b.amount || a.shown === b.shown);
}

/** Whether no value can be both. */
function areApart(a: Value, b: Value): boolean {
	if (Number.isNaN(a.amount) || Number.isNaN(b.amount)) {
		return a.shown !== b.shown;
	}
	if (a.comparison === b.comparison) {
		return a.amount !== b.amount;
	}
	const [low, high] = a.comparison === 'least' || b.comparison === 'most' ? [a, b] : [b, a];
	return low.amount > high.amount;
}

/** Tell it at the later of two statements, or at the one that is no context. */
function tell(first: Entry, second: Entry): void {
	const [earlier, later] = second.report.input.isContext ? [second, first] : [first, second];
	const path = earlier.report.input.spec.path;
	const { line, text } = earlier.requirement;
	const where = earlier.report === later.report ? `line ${line}` : `${path}:${line}`;
	const quoted = text.length > 100 ? `${text.slice(0, 99)}…` : text;
	const [one, other] = [earlier.meaning.value?.shown, later.meaning.value?.shown];
	const differ = later.meaning.negative === earlier.meaning.negative && one !== undefined && other !== undefined;
	const message = differ
		? `This says “${other}” where ${where} says “${one}”: “${quoted}”`
		: `This demands the opposite of ${where}: “${quoted}”`;
	const { start, end } = later.meaning;
	later.report.addFinding(later.requirement, { rule: 'contradiction', start, end, message }, { path, line });
}
