import { conceptOfWord } from '../../words/lexicon';
import type { Meaning } from '../meaning';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const unknownConcept = conceptOfWord('unknown');
const missingConcept = conceptOfWord('missing');
const returnConcept = conceptOfWord('return');

/** What may be there though its kind is unknown, and what somebody left out. */
const kindWords: ReadonlySet<string> = new Set(
	(
		'field parameter argument option key value property header attribute element type format method flag setting ' +
		'command error event column tag name reason cause'
	)
		.split(' ')
		.flatMap(word => [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`, `${word}s`]),
);

/** What is unknown to whom it is asked of does not exist. */
export function unknownAsMissing({ reading: { tokens, matter, values, clause }, whole }: Said): Meaning | undefined {
	if (values.verb !== returnConcept || !matter.concepts.includes(unknownConcept)) {
		return undefined;
	}
	for (let at = clause.from; at < clause.end; at++) {
		if (tokens.words[at]?.concept === unknownConcept && kindWords.has(tokens.lower(at + 1))) {
			return undefined;
		}
	}
	const other = copyOf(matter);
	other.drop(unknownConcept);
	other.add(missingConcept);
	return sayOtherwise(tokens, whole, other, {});
}
