import { conceptOfWord } from '../words/lexicon';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { sumOf } from './matter';
import { agentTraits, type Meaning } from './meaning';
import type { Reading } from './reading';
import type { Subject } from './readSubject';
import { sharedConcepts } from './sharedConcepts';
import { softAdjectives, softNouns, softPeople, softPlaces } from './softConcepts';
import { expireConcept } from './values/isSpan';

const idleConcept = conceptOfWord('idle');
/** Concepts that have to be left, besides the value. */
const fewest = 2;

/**
 * Read a meaning without the words that say little, to be compared with those that do without them; and one of a thing
 * that does something as if it were done there: “the archive includes X” says that X is included in the archive.
 *
 * @param conditionFrom Where the concepts of the conditions begin in the matter; they end at `conditionTo`.
 */
export function readLoose(
	reading: Reading,
	subject: Subject,
	whole: Meaning,
	conditionFrom: number,
	conditionTo: number,
): readonly Meaning[] {
	const { tokens, matter } = reading;
	// What expires after a time of rest expires after that time.
	const isResting = whole.value?.dimension === 'time' && matter.concepts.includes(expireConcept);
	const firm: number[] = [];
	const soft: number[] = [];
	for (const [index, concept] of matter.concepts.entries()) {
		const isSoft =
			softNouns.has(concept) ||
			(!whole.negative && softAdjectives.has(concept)) ||
			(index >= conditionFrom && index < conditionTo && softPeople.has(concept)) ||
			(isResting && concept === idleConcept);
		if (concept !== 0) {
			(isSoft ? soft : firm).push(concept);
		}
	}
	const loose: Meaning[] = [];
	if (soft.length > 0 && firm.length >= fewest + (whole.value === null ? 0 : 1)) {
		loose.push({ ...looseMeaning(tokens, whole, firm), left: soft });
	}
	const place = placeOf(reading, subject, whole).filter(concept => !firm.includes(concept));
	if (place.length > 0) {
		loose.push({
			...looseMeaning(tokens, whole, [...firm, ...place]),
			agent: 0,
			kindOf: 0,
			traits: 0,
			left: soft,
			form: 'placed',
		});
	}
	return loose;
}

function looseMeaning(tokens: Tokens, whole: Meaning, concepts: readonly number[]): Meaning {
	const shared = whole.isOpposing ? sharedConcepts(tokens, concepts) : [];
	return { ...whole, matter: sumOf(concepts), size: concepts.length, shared, form: 'loose' };
}

/** What the subject names, where that is a thing that does something. */
function placeOf({ tokens, clause, isTheme, by }: Reading, subject: Subject, whole: Meaning): readonly number[] {
	if (isTheme || by !== undefined || whole.agent === 0 || (whole.traits & ~agentTraits.all) !== 0) {
		return [];
	}
	const concepts: number[] = [];
	const soft: number[] = [];
	for (let at = subject.from; at < clause.to; at++) {
		const word = tokens.words[at];
		if (word === undefined || tokens.kinds[at] !== tokenKinds.word) {
			return [];
		}
		if ((word.marks & (marks.weak | marks.generic)) === 0 && !softNouns.has(word.concept)) {
			(softPlaces.has(word.concept) ? soft : concepts).push(word.concept);
		}
	}
	return concepts.length > 0 ? concepts : soft;
}
