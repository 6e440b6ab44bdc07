import { conceptOfWord } from '../../words/lexicon';
import { agentTraits, type Meaning } from '../meaning';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const offlineConcept = conceptOfWord('offline');
const requireConcept = conceptOfWord('require');
const internetConcept = conceptOfWord('internet');
const workingVerbs: ReadonlySet<number> = new Set('work run operate function'.split(' ').map(conceptOfWord));

/** What works offline requires no connection. */
export function offline({ reading: { tokens, matter, verb }, whole }: Said): Meaning | undefined {
	if (!workingVerbs.has(verb) || whole.value !== null || !matter.concepts.includes(offlineConcept)) {
		return undefined;
	}
	const other = copyOf(matter);
	other.drop(offlineConcept);
	other.drop(verb);
	other.add(requireConcept);
	other.add(internetConcept);
	return sayOtherwise(tokens, whole, other, { negative: !whole.negative, traits: agentTraits.system }, internetConcept);
}
