import { marks } from '../words/word';
import { Matter, onlyName } from './matter';
import type { Meaning } from './meaning';
import type { Reading } from './reading';
import { sharedConcepts } from './sharedConcepts';

/** Prepositions that open a way to do something; those of one class say the same. */
const classes: ReadonlyMap<string, string> = new Map(
	['by via through using over', 'from as', 'on', 'in', 'at'].flatMap(line => {
		const words = line.split(' ');
		return words.map(word => [word, line] as const);
	}),
);

/**
 * Read a demand apart from the one way in which it has to be met: “send by mail”, “read only from the file”.
 *
 * Nothing where it names no way, or several, or people.
 *
 * @param from Where the concepts of the way begin in the matter; they end at `to`.
 */
export function readWay(reading: Reading, whole: Meaning, from: number, to: number): readonly Meaning[] {
	const { tokens, matter, phraseAt } = reading;
	const kind = reading.phrases === 1 ? classes.get(tokens.lower(phraseAt)) : undefined;
	const isPlain = whole.value === null && !whole.negative && !whole.bound && whole.form === 'whole';
	if (kind === undefined || !isPlain || from >= to || whole.level === 'SHOULD' || hasPeople(reading)) {
		return [];
	}
	const isWay = (concept: number, index: number) => concept !== 0 && index >= from && index < to;
	// The preposition itself says the same in every way of its kind.
	const opener = tokens.words[phraseAt]?.concept;
	const concepts = matter.concepts.filter((concept, index) => concept !== opener && isWay(concept, index));
	const rest = matter.concepts.filter((concept, index) => concept !== onlyName && !isWay(concept, index));
	const isOnly = reading.onlyAt >= 0 && isOnlyWay(reading);
	const about = new Matter();
	for (const concept of rest) {
		about.add(concept);
	}
	const shared = isOnly ? sharedConcepts(tokens, rest) : nothing;
	const way = { kind, concepts, isOnly };
	return [
		{
			...whole,
			matter: about.sum,
			size: about.size + (whole.agent === 0 ? 0 : 1),
			shared,
			isOpposing: isOnly,
			form: 'way',
			way,
		},
	];
}

const nothing: readonly never[] = [];

/** Whether “only” stands before the way, behind the verb, or last. */
function isOnlyWay({ clause, onlyAt, phraseAt, objectsFrom }: Reading): boolean {
	return onlyAt === phraseAt - 1 || onlyAt < objectsFrom || onlyAt === clause.end - 1;
}

function hasPeople({ tokens, clause, phraseAt }: Reading): boolean {
	for (let at = phraseAt; at < clause.end; at++) {
		if ((tokens.marks(at) & marks.person) !== 0 && !tokens.lower(at).startsWith('client')) {
			return true;
		}
	}
	return false;
}
