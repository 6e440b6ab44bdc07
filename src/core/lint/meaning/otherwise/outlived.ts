import { conceptOfWord } from '../../words/lexicon';
import { tokenKinds } from '../../words/tokens';
import { marks } from '../../words/word';
import { Matter } from '../matter';
import type { Meaning } from '../meaning';
import { nobody } from '../reading';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const allowConcept = conceptOfWord('allow');
const expireConcept = conceptOfWord('expire');

/** What is rejected once it is older than some time expires. */
export function outlived({ reading, subject, whole }: Said): Meaning | undefined {
	const { tokens, clause, values, objectsFrom } = reading;
	const isRejected = whole.negative && values.verb === allowConcept && reading.isOpposite;
	if (!isRejected || reading.hasCondition) {
		return undefined;
	}
	const other = new Matter().add(expireConcept);
	for (let at = reading.isTheme ? subject.from : objectsFrom; at < clause.end; ) {
		if (tokens.lower(at) === 'older' && tokens.lower(at + 1) === 'than') {
			const changes = { ...nobody, negative: false, value: null };
			return other.size < 2 ? undefined : sayOtherwise(tokens, whole, other, changes);
		}
		const isWord = tokens.kinds[at] === tokenKinds.word && (tokens.marks(at) & marks.pointing) === 0;
		at = isWord ? other.addWord(tokens, at) : at + 1;
	}
	return undefined;
}
