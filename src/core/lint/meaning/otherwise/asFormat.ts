import { conceptOfWord } from '../../words/lexicon';
import type { Meaning, Value } from '../meaning';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const plaintextConcept = conceptOfWord('plaintext');
const formatVerbs: ReadonlySet<number> = new Set('send format write show export'.split(' ').map(conceptOfWord));
const amount = 'plaintext';
const value: Value = { dimension: 'format', comparison: 'exact', amount, shown: 'plain text', role: 'own' };

/** “send in plain text” names a format, besides that it is not encrypted. */
export function asFormat({ reading: { tokens, matter, verb }, whole }: Said): Meaning | undefined {
	if (!formatVerbs.has(verb) || whole.value !== null || !matter.concepts.includes(plaintextConcept)) {
		return undefined;
	}
	const other = copyOf(matter);
	other.drop(plaintextConcept);
	other.addName('@format');
	return sayOtherwise(tokens, whole, other, { value });
}
