import type { Requirement } from '../spec/spec';
import { dialectOf } from '../spec/specPaths';
import type { Analysis } from './analysis';
import { isListItem } from './isListItem';
import type { Meaning } from './meaning/meaning';
import { sectionKey } from './session/facts';
import type { MatchEntry } from './session/matches';
import type { Told } from './session/partProblem';
import { ToldPairs } from './session/toldPairs';

/** Statements of fewer words and signs may well stand twice. */
const fewest = 5;
/** In another section they may be about another thing. */
const fewestElsewhere = 7;

/** Whether a statement says enough to be told where it stands twice, if it demands anything. */
export function mayRepeat({ keyword }: Requirement, { length }: Analysis): boolean {
	return length >= fewest && keyword !== null;
}

const pairs = new ToldPairs(repeatOf);

/**
 * Find those of some statements of one file that repeat the first that says the same: list items of one section, or of
 * two where both have an id or a name of their own, or are list items of a spec.
 *
 * What is indented belongs to what is above it, a criterion to its story and a sentence to its paragraph, so these may
 * well say the same again.
 */
export function judgeRepeats(entries: readonly RepeatEntry[]): readonly Told[] {
	const firsts = new Map<string, RepeatEntry>();
	return entries.flatMap(entry => {
		const words = plainWords(entry.requirement.text);
		const first = firsts.get(words);
		if (!first) {
			firsts.set(words, entry);
		}
		return (first && pairs.of(first, entry)) ?? [];
	});
}

/** A statement without marks of emphasis and the full stop, which do not count. */
function plainWords(text: string): string {
	return text.replaceAll('*', '').replace(/\.$/, '');
}

/** A statement that may stand twice. */
export interface RepeatEntry extends MatchEntry {
	/** Number of its words and signs. */
	readonly length: number;
	/** At least one. */
	readonly meanings: readonly Meaning[];
}

function repeatOf(first: RepeatEntry, { part, requirement, length, meanings }: RepeatEntry): Told | undefined {
	// The name of a field may stand in many lists.
	if (requirement.text.startsWith('`')) {
		return undefined;
	}
	const start = part.places.startOf(requirement.line);
	const isItem = isListItem(part.source.text, start);
	const isAlone = isItem || opensParagraph(requirement, part.source.text, start);
	// What starts with its keyword is about whatever the list stands below; a step, about the steps before it.
	const isWhole = !/^(?:\*{0,2})(?:MUST|SHALL|SHOULD|MAY|THEN|Then|AND|And|BUT|But)\b/.test(requirement.text);
	const isFree = isNamed(requirement) || (isAlone && isWhole && dialectOf(part.file.path) === 'plain');
	const isComparable = isFree ? !meanings.some(({ bound }) => bound) : isItem;
	const isSameSection = sectionKey(first.requirement.section) === sectionKey(requirement.section);
	if (!isComparable || !(isSameSection || (isFree && length >= fewestElsewhere))) {
		return undefined;
	}
	return {
		part,
		problem: {
			rule: 'duplicate-statement',
			message: where => `The same stands on ${where} already. Keep one of them.`,
			...part.places.placeOf(part.places.stretchOf(requirement, { start: 0, end: requirement.text.length })),
			related: { part: first.part, line: first.requirement.line },
		},
	};
}

/** Whether a statement is the first sentence of a paragraph, so that none before it says what it is about. */
function opensParagraph({ places }: Requirement, text: string, start: number): boolean {
	return places.start <= 0 && /[^\s]/.test(text.charAt(start)) && (start < 2 || text.charAt(start - 2) === '\n');
}

function isNamed({ name, explicitId }: Requirement): boolean {
	return name !== null || explicitId !== null;
}
