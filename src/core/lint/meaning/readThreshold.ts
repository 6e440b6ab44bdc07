import { hashOf } from '../words/hash';
import { conceptOfWord } from '../words/lexicon';
import { notConcept, sumOf } from './matter';
import type { Meaning } from './meaning';
import type { Reading } from './reading';
import { nameOfValue } from './values/valueName';

/** What counts, or opens the condition, says nothing beside the number. */
const weak: ReadonlySet<number> = new Set('once time old since'.split(' ').map(conceptOfWord));
const enableConcept = conceptOfWord('enable');
const fewest = 3;

/**
 * Read the one number in the condition of a demand as its value: “WHEN a comment has been reported 3 times, hide it”.
 *
 * Only of what ends something, which can be done but once: a reminder may well be sent twice.
 */
export function readThreshold(reading: Reading, whole: Meaning): readonly Meaning[] {
	const { matter, values } = reading;
	const [value] = values.conditions;
	const isEnd = reading.isOpposite || reading.isContrary || reading.endsSomething || reading.verb === enableConcept;
	if (!isEnd || value === undefined || values.conditions.length > 1 || whole.value !== null || whole.level === 'MAY') {
		return [];
	}
	const name = hashOf(nameOfValue(value));
	const side = value.comparison === 'most' ? 'most' : 'least';
	const dimension = `if ${value.dimension} ${side}`;
	const rest = matter.concepts.filter(concept => concept !== 0 && concept !== name && !weak.has(concept));
	if (rest.length < fewest || rest.includes(notConcept)) {
		return [];
	}
	const concepts = [...rest, hashOf(dimension), ...(whole.negative ? [notConcept] : [])];
	return [
		{
			...whole,
			matter: sumOf(concepts),
			size: concepts.length,
			shared: [],
			isOpposing: false,
			negative: false,
			value: { ...value, dimension, comparison: 'exact' },
		},
	];
}
