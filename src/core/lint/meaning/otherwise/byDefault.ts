import { conceptOfWord } from '../../words/lexicon';
import type { Meaning } from '../meaning';
import { nobody } from '../reading';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const enableConcept = conceptOfWord('enable');
const defaultConcept = conceptOfWord('default');
/** Verbs of what is simply on. */
const plainVerbs: ReadonlySet<number> = new Set(
	'collect send show use record play run start'.split(' ').map(conceptOfWord),
);
/** Verbs that name what is on: sharing, tracking. */
const namingVerbs: ReadonlySet<number> = new Set('share track report log'.split(' ').map(conceptOfWord));

/** What is done by default is enabled by default. */
export function byDefault({ reading, whole }: Said): Meaning | undefined {
	const { tokens, matter, verb, isOpposite } = reading;
	const isPlain = plainVerbs.has(verb);
	const isUsed = (isPlain || namingVerbs.has(verb)) && !isOpposite && !whole.isContrary && whole.value === null;
	if (!isUsed || !matter.concepts.includes(defaultConcept)) {
		return undefined;
	}
	const other = copyOf(matter);
	other.add(enableConcept);
	if (isPlain) {
		other.drop(verb);
	}
	return sayOtherwise(tokens, whole, other, nobody);
}
