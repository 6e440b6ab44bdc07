import type { Level, Requirement } from '../spec/spec';
import { dialectOf } from '../spec/specPaths';
import { standTogether } from './deltas/standTogether';
import { isListItem } from './isListItem';
import { mayMeet } from './meaning/mayMeet';
import { agentTraits, type Meaning, type Value } from './meaning/meaning';
import { areApart, isSameValue } from './meaning/values/areApart';
import { isIndented, parentLine } from './parentLine';
import { sectionKey } from './session/facts';
import type { MatchEntry } from './session/matches';
import type { Told } from './session/partProblem';
import { ToldPairs } from './session/toldPairs';
import { wideHashOf } from './words/hash';

/** What is said of one matter, by one statement. */
export interface MeaningEntry extends MatchEntry {
	readonly meaning: Meaning;
}

/** Statements of one matter that are compared with further ones; more would be much the same. */
const mostCompared = 8;

/** Concepts that have to be said of something called by a common noun to be compared in other sections. */
const fewestFarther = 3;

/** What a statement has to be kept under to be compared with others of the same matter; `undefined` where it says too little. */
export function meaningKey({ part, requirement, meaning }: MeaningEntry): number | undefined {
	if (meaning.level === 'FACT') {
		return factKey({ part, requirement, meaning });
	}
	const start = part.places.startOf(requirement.line);
	const { text } = part.source;
	const parent = isIndented(text, start) ? parentLine(text, start) : '';
	// A matter of one word alone may be anything.
	if (parent === undefined || meaning.size < (meaning.bound ? 3 : 2)) {
		return parent === '' && isListItem(text, start) ? deedKey(meaning) : undefined;
	}
	// Amid a paragraph the sentence before says what it is about.
	if (meaning.bound && parent === '' && !isListItem(text, start)) {
		return undefined;
	}
	if (!meaning.bound && parent === '') {
		return meaning.matter;
	}
	const isFarther = meaning.common && parent === '' && meaning.size >= fewestFarther && isSpec(part.file);
	const place = isFarther ? '' : sectionKey(requirement.section);
	return wideHashOf(`${meaning.matter}|${part.file.path}|${place}|${parent}`);
}

/** A deed that has no object is told apart by who does it: guests comment. */
function deedKey({ matter, size, agent, form, bound }: Meaning): number | undefined {
	return size === 1 && agent !== 0 && form === 'whole' && !bound ? (matter + agent) % 2 ** 52 : undefined;
}

/** Sections that only say what kind of statements stand in them. */
const plainTitle = /^(?:constraints?|interface|behaviou?r|requirements|general|technical)$/i;

/** In a spec a thing has one value, in sections that are not about another thing. */
function factKey({ part, requirement, meaning }: MeaningEntry): number | undefined {
	const { section, line } = requirement;
	const { path } = part.file;
	if (dialectOf(path) !== 'plain' || !isListItem(part.source.text, part.places.startOf(line))) {
		return undefined;
	}
	const titles = section.filter(title => !plainTitle.test(title.trim()));
	return wideHashOf(`${meaning.matter}|${path}|${sectionKey(titles)}`);
}

const pairs = new ToldPairs(contradiction);

/** Find those of some statements of one matter that demand opposite things, or different values. */
export function judgeMeanings(entries: readonly MeaningEntry[]): readonly Told[] {
	const known: MeaningEntry[] = [];
	const told: Told[] = [];
	const met: (readonly [one: Requirement, other: Requirement])[] = [];
	for (const entry of entries) {
		const opposed = known.find(other => contradict(other, entry));
		if (opposed) {
			// Two statements may meet in several forms.
			const isTold = met.some(([one, other]) => one === opposed.requirement && other === entry.requirement);
			const one = isTold ? undefined : pairs.of(opposed, entry);
			met.push([opposed.requirement, entry.requirement]);
			told.push(...(one ? [one] : []));
		} else if (known.length < mostCompared && !known.some(other => isSameSaid(other.meaning, entry.meaning))) {
			known.push(entry);
		}
	}
	return told;
}

function isSameSaid(a: Meaning, b: Meaning): boolean {
	return (
		a.form === b.form &&
		a.traits === b.traits &&
		a.agent === b.agent &&
		a.negative === b.negative &&
		a.level === b.level &&
		a.value?.shown === b.value?.shown &&
		a.way === b.way
	);
}

function contradict(a: MeaningEntry, b: MeaningEntry): boolean {
	return (
		a.requirement !== b.requirement &&
		(!(a.meaning.bound && a.meaning.common) || areNear(a, b)) &&
		((mayMeet(a.meaning, b.meaning) && areContrary(a.meaning, b.meaning)) ||
			areOtherWays(a.meaning, b.meaning) ||
			isReserved(a.meaning, b.meaning) ||
			isReserved(b.meaning, a.meaning)) &&
		isSameThing(a, b) &&
		standTogether(a, b)
	);
}

/** Whether what both call by a common noun is the same: in one section, or where one denies all that the other demands. */
function areNear(
	{ requirement: one, meaning: a }: MeaningEntry,
	{ requirement: other, meaning: b }: MeaningEntry,
): boolean {
	const isWhole = a.form === 'whole' && b.form === 'whole';
	const isPlain = a.value === null && b.value === null && a.level !== 'MAY' && b.level !== 'MAY';
	return (isWhole && isPlain && a.negative !== b.negative) || sectionKey(one.section) === sectionKey(other.section);
}

function areContrary(one: Meaning, other: Meaning): boolean {
	if (one.negative !== other.negative) {
		const isSame = one.isContrary === other.isContrary;
		return isSame && areOpposed(one, other) && (one.value === null || isEqual(one.value, other.value));
	}
	const demanded = one.level !== 'MAY' && other.level !== 'MAY' && !one.negative;
	if (one.isContrary !== other.isContrary) {
		return demanded && one.value?.amount === other.value?.amount;
	}
	// What is said of nobody in particular, in few words, may be said of another thing.
	const isSure =
		isForm(one) || isForm(other) || one.agent === other.agent || one.size > 2 || isBounded(one) || isBounded(other);
	return demanded && isSure && one.value !== null && other.value !== null && areApart(one.value, other.value);
}

/** Whether it says in which form something is put out, whoever does it. */
function isForm({ value, agent }: Meaning): boolean {
	return agent === 0 && (value?.dimension === 'dates' || value?.dimension === 'format');
}

/** Whether its value says how much has to be accepted. */
function isBounded({ value }: Meaning): boolean {
	return typeof value?.amount === 'number' && value.role !== 'own';
}

/**
 * Documents other than specs speak of themselves each; and two specs may set two limits to what each of them only calls
 * by a common noun.
 */
function isSameThing(a: MeaningEntry, b: MeaningEntry): boolean {
	const [one, other] = [a.part.file, b.part.file];
	if (one === other) {
		return true;
	}
	const areSpecs = isSpec(one) && isSpec(other);
	const isOpposite = a.meaning.negative !== b.meaning.negative;
	return areSpecs && (isOpposite || [a, b].every(isNamed) || [a, b].every(isFixed));
}

function isSpec({ path }: MeaningEntry['part']['file']): boolean {
	return dialectOf(path) !== undefined;
}

function isNamed({ meaning }: MeaningEntry): boolean {
	return meaning.named;
}

/**
 * Whether it gives a value to something of which it says enough: more where each spec is of a feature, which may have
 * limits of its own, as may whoever it names.
 */
function isFixed({ part, meaning: { agent, size, value } }: MeaningEntry): boolean {
	const isFeature = part.file.dialect === 'kiro' || part.file.dialect === 'spec-kit';
	const isOne = value?.comparison === 'exact' || (value !== null && agent === 0 && !isFeature);
	return isOne && size > (isFeature ? 3 : 2) + (isFeature && agent !== 0 ? 1 : 0);
}

/** Whether one of two allows only a way that is not that of the other. */
function areOtherWays({ way: one, agent, level }: Meaning, { way: other, agent: by, level: also }: Meaning): boolean {
	if (one === null || other === null || one.kind !== other.kind || !(one.isOnly || other.isOnly)) {
		return false;
	}
	// What may be done in the only way may be left undone.
	const isDemand = (one.isOnly ? level : also) === 'MUST';
	const isSameAgent = agent === 0 || by === 0 || agent === by;
	return isDemand && isSameAgent && !one.concepts.some(concept => other.concepts.includes(concept));
}

const unknownAlone = agentTraits.unknown | agentTraits.known;

/** Whether one reserves for a role what the other grants another role. */
function isReserved(one: Meaning, other: Meaning): boolean {
	const isApart = (one.traits & agentTraits.known) !== 0 && (other.traits & unknownAlone) === agentTraits.unknown;
	const isNarrow = (one.traits & agentTraits.broad) === 0 || isApart;
	const isOnly = (one.traits & agentTraits.only) !== 0 && isNarrow && one.agent !== 0;
	const isOther = (other.traits & (agentTraits.only | agentTraits.person)) === agentTraits.person;
	const areMet = areAsSaid(one, other) && one.level !== 'SHOULD' && other.level !== 'SHOULD';
	// “delete” is a negation of “keep”, and granted like any verb.
	return (
		isOnly &&
		isOther &&
		areMet &&
		one.negative === other.negative &&
		one.agent !== other.agent &&
		one.agent !== other.kindOf
	);
}

/** Whether one says all of what it says, and the other no more than what may be left out is missing. */
function areAsSaid({ form: one }: Meaning, { form: other }: Meaning): boolean {
	return (one === 'whole' && (other === 'whole' || other === 'loose')) || (one === 'loose' && other === 'whole');
}

const forbidden: Readonly<Partial<Record<Level, readonly Level[]>>> = {
	MUST: ['MUST', 'SHOULD', 'MAY'],
	SHOULD: ['MUST', 'SHOULD'],
};

function areOpposed(a: Meaning, b: Meaning): boolean {
	const [no, yes] = a.negative ? [a, b] : [b, a];
	// What “MAY be deleted” is not kept.
	const isWaived = no.level === 'MAY' && yes.level === 'MUST';
	return isWaived || (forbidden[no.level]?.includes(yes.level) ?? false);
}

function isEqual(a: Value, b: Value | null): boolean {
	return b !== null && a.comparison === b.comparison && isSameValue(a, b);
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
