import { contraries } from '../words/contraries';
import { conceptOfWord } from '../words/lexicon';
import { opposites } from '../words/opposites';

const plain = conceptsOf(opposites);
const contrary = conceptsOf(contraries);

/** The plain word's concept where the concept is that of its opposite. */
export function plainOf(concept: number): number | undefined {
	return plain.get(concept);
}

/** The concept that stands for both where the concept is that of a verb which rules another one out. */
export function contraryOf(concept: number): number | undefined {
	return contrary.get(concept);
}

function conceptsOf(pairs: ReadonlyMap<string, string>): ReadonlyMap<number, number> {
	return new Map([...pairs].map(([word, other]) => [conceptOfWord(word), conceptOfWord(other)]));
}
