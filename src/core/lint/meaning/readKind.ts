import { tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { sumOf } from './matter';
import type { Meaning } from './meaning';
import type { Reading } from './reading';
import type { Subject } from './readSubject';
import { sharedConcepts } from './sharedConcepts';

const fewest = 2;

/** Read what is said of special things as if it were said of things of their kind: “join tables” are tables. */
export function readKind(reading: Reading, subject: Subject, whole: Meaning): readonly Meaning[] {
	const { tokens, matter, clause, isTheme } = reading;
	if (!isTheme || reading.themeFrom !== undefined || whole.bound) {
		return [];
	}
	const special = new Set<number>();
	let last = 0;
	for (let at = subject.from; at < clause.to; at++) {
		const word = tokens.words[at];
		if ((tokens.marks(at) & marks.preposition) !== 0 || (tokens.marks(at) & marks.joint) !== 0) {
			return [];
		}
		if (word !== undefined && tokens.kinds[at] === tokenKinds.word && (word.marks & marks.weak) === 0) {
			special.add(last);
			last = word.concept;
		}
	}
	special.delete(0);
	special.delete(last);
	const concepts = matter.concepts.filter(concept => concept !== 0 && !special.has(concept));
	if (special.size === 0 || concepts.length < fewest || concepts.length === matter.size) {
		return [];
	}
	const shared = whole.isOpposing ? sharedConcepts(tokens, concepts) : [];
	return [{ ...whole, matter: sumOf(concepts), size: concepts.length, shared, form: 'kind' }];
}
