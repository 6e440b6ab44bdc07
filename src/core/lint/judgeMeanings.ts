import type { Level } from '../spec/spec';
import { standTogether } from './deltas/standTogether';
import type { Meaning, Value } from './meaning/meaning';
import { sectionKey } from './session/facts';
import type { MatchEntry } from './session/matches';
import type { Told } from './session/partProblem';

/** What is said of one matter, by one statement. */
export interface MeaningEntry extends MatchEntry {
	readonly meaning: Meaning;
}

/** Statements of one matter that are compared with further ones; more would be much the same. */
const mostCompared = 8;

/** What a statement has to be kept under to be compared with others of the same matter; `undefined` where it says too little. */
export function meaningKey({ part, requirement, meaning }: MeaningEntry): number | string | undefined {
	// A matter of one word alone may be anything.
	if (meaning.size < (meaning.bound ? 3 : 2)) {
		return undefined;
	}
	return meaning.bound ? `${meaning.matter}|${part.file.path}|${sectionKey(requirement.section)}` : meaning.matter;
}

/** Find those of some statements of one matter that demand opposite things, or different values. */
export function judgeMeanings(entries: readonly MeaningEntry[]): readonly Told[] {
	const known: MeaningEntry[] = [];
	const told: Told[] = [];
	for (const entry of entries) {
		const opposed = known.find(other => contradict(other, entry));
		if (opposed) {
			told.push(contradiction(opposed, entry));
		} else if (known.length < mostCompared && !known.some(other => isSameSaid(other.meaning, entry.meaning))) {
			known.push(entry);
		}
	}
	return told;
}

function isSameSaid(a: Meaning, b: Meaning): boolean {
	return a.agent === b.agent && a.negative === b.negative && a.level === b.level && a.value?.shown === b.value?.shown;
}

function contradict(a: MeaningEntry, b: MeaningEntry): boolean {
	return (
		a.requirement !== b.requirement &&
		mayMeet(a.meaning.agent, b.meaning.agent) &&
		areContrary(a.meaning, b.meaning) &&
		standTogether(a, b)
	);
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

/** Tells it at the later of two statements. */
function contradiction(earlier: MeaningEntry, later: MeaningEntry): Told {
	const { text } = earlier.requirement;
	const quoted = text.length > 100 ? `${text.slice(0, 99)}…` : text;
	const [one, other] = [earlier.meaning.value?.shown, later.meaning.value?.shown];
	const differ = later.meaning.negative === earlier.meaning.negative && one !== undefined && other !== undefined;
	return {
		part: later.part,
		problem: {
			rule: 'contradiction',
			message: where =>
				differ
					? `This says “${other}” where ${where} says “${one}”: “${quoted}”`
					: `This demands the opposite of ${where}: “${quoted}”`,
			...later.part.places.placeOf(later.part.places.stretchOf(later.requirement, later.meaning)),
			related: { part: earlier.part, line: earlier.requirement.line },
		},
	};
}
