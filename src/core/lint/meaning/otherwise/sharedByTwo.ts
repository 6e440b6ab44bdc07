import { conceptOfWord } from '../../words/lexicon';
import { marks } from '../../words/word';
import { Matter } from '../matter';
import type { Meaning } from '../meaning';
import { nobody } from '../reading';
import { addWords } from './addWords';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const uniqueConcept = conceptOfWord('unique');
const sharingVerbs: ReadonlySet<string> = new Set(['share', 'have', 'use']);
/** Less may be said of one thing and of another: a name. */
const leastConcepts = 3;

/** What two things may share is not unique: “two users share the same phone number”. */
export function sharedByTwo({ reading: { tokens, clause }, subject, whole }: Said): Meaning | undefined {
	if ((tokens.marks(subject.from) & marks.counted) === 0) {
		return undefined;
	}
	let same = clause.keyword + 1;
	while (same < clause.end && tokens.lower(same) !== 'same') {
		same++;
	}
	const verb = tokens.lower(same - 1) === 'the' ? same - 2 : same - 1;
	if (same >= clause.end - 1 || !sharingVerbs.has(tokens.lower(verb))) {
		return undefined;
	}
	const other = addWords(new Matter().add(uniqueConcept), tokens, same + 1, clause.end);
	if (other.size < leastConcepts) {
		addWords(other, tokens, subject.from + 1, clause.to);
	}
	return sayOtherwise(tokens, whole, other, { ...nobody, negative: !whole.negative, value: null }, uniqueConcept);
}
