import { hashOf } from '../words/hash';
import { conceptOfWord } from '../words/lexicon';
import { rivals } from '../words/rivals';
import { sumOf } from './matter';
import type { Meaning } from './meaning';
import type { Reading } from './reading';
import { rivalName } from './rivalName';
import { sharedConcepts } from './sharedConcepts';

/** By its verb, the pairs that a deed is one of. */
const pairsOf: ReadonlyMap<number, readonly Pair[]> = collectPairs();
/** Those of which one alone can be, in whatever case. */
const always: ReadonlySet<number> = new Set('ignore reject'.split(' ').map(conceptOfWord));
const fewest = 2;

interface Pair {
	readonly name: string;
	readonly isDenied: boolean;
}

function collectPairs(): ReadonlyMap<number, readonly Pair[]> {
	const all = new Map<number, Pair[]>();
	for (const pair of rivals) {
		for (const verb of pair) {
			const concept = conceptOfWord(verb);
			const known = (all.get(concept) ?? []).filter(({ name }) => name !== rivalName(pair[1]));
			all.set(concept, [...known, { name: rivalName(pair[1]), isDenied: verb === pair[1] }]);
		}
	}
	return all;
}

/**
 * Read what is done to something in a case as the one thing that is done to it then, where another deed rules it out:
 * “WHEN offline, queue changes”, and “WHEN offline, reject changes”.
 */
export function readRival(
	reading: Reading,
	whole: Meaning,
	conditionFrom: number,
	conditionTo: number,
): readonly Meaning[] {
	const { matter, verb, values, tokens } = reading;
	const pairs = pairsOf.get(verb);
	const isDone = whole.negative === reading.isOpposite && whole.value === null && whole.level === 'MUST';
	if (pairs === undefined || !isDone) {
		return [];
	}
	const concepts = matter.concepts.filter(concept => concept !== 0 && concept !== values.verb && concept !== verb);
	const isCase = conditionFrom < conditionTo;
	const kept = concepts.length >= fewest && (isCase || always.has(verb)) ? pairs : [];
	return kept.map(({ name, isDenied }) => ({
		...whole,
		matter: sumOf([...concepts, hashOf(name)]),
		size: concepts.length + 1,
		shared: isDenied ? sharedConcepts(tokens, concepts) : [],
		isOpposing: isDenied,
		negative: isDenied,
		isContrary: false,
	}));
}
