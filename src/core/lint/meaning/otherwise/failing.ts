import { conceptOfWord } from '../../words/lexicon';
import type { Meaning } from '../meaning';
import { rivalName } from '../rivalName';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const failConcept = conceptOfWord('fail');
const succeedConcept = conceptOfWord('succeed');
const rejected = rivalName('reject');
const fewest = 3;

/** What something fails on it rejects, rather than ignores. */
export function failing({ reading: { tokens, matter, verb }, whole }: Said): Meaning | undefined {
	if (verb !== failConcept || !whole.isContrary || whole.negative || whole.value !== null || whole.level !== 'MUST') {
		return undefined;
	}
	const other = copyOf(matter);
	other.drop(succeedConcept);
	other.addName(rejected);
	return other.size < fewest ? undefined : sayOtherwise(tokens, whole, other, { negative: true, isContrary: false });
}
