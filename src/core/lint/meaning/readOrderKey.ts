import { hashOf } from '../words/hash';
import { conceptOfWord } from '../words/lexicon';
import { sumOf } from './matter';
import type { Meaning } from './meaning';
import type { Reading } from './reading';
import { nameOfValue } from './values/valueName';

const sortConcept = conceptOfWord('sort');
const listConcept = conceptOfWord('list');
const orderName = hashOf('@order');
const keyName = hashOf('@sort key');

/** Read by what things are sorted where the value is their order: “newest first” sorts by date. */
export function readOrderKey({ matter, values: { sortKey } }: Reading, whole: Meaning): readonly Meaning[] {
	if (sortKey === undefined || whole.value?.dimension !== 'order' || whole.value.role !== 'own') {
		return [];
	}
	const key = hashOf(nameOfValue(sortKey));
	const date = conceptOfWord(String(sortKey.amount));
	const about = matter.concepts.filter(concept => ![0, orderName, key, date, sortConcept].includes(concept));
	// “The list” is left out as what says little beside an order.
	const concepts = [...(about.length > 0 ? about : [listConcept]), sortConcept, keyName];
	return [{ ...whole, matter: sumOf(concepts), size: concepts.length, value: { ...sortKey, role: whole.value.role } }];
}
