import { conceptOfWord } from '../words/lexicon';
import { marks } from '../words/word';
import { agentTraits, type Meaning } from './meaning';
import { nobody, type Reading } from './reading';
import type { Subject } from './readSubject';
import { readTheme } from './readTheme';
import { sharedConcepts } from './sharedConcepts';

export const requireConcept = conceptOfWord('require');
const hashConcept = conceptOfWord('hash');
export const encryptConcept = conceptOfWord('encrypt');
const immediatelyConcept = conceptOfWord('immediately');
/** What opens “before they are published”. */
const openers: readonly number[] = ['before', 'they', 'it'].map(conceptOfWord);
const useConcept = conceptOfWord('use');
const plaintextConcept = conceptOfWord('plaintext');
export const withoutConcept = conceptOfWord('without');

/** Verbs that say no more than that something is there to be used. */
const plainVerbs: ReadonlySet<number> = new Set(
	'run work operate function use possible available allow go proceed support'.split(' ').map(conceptOfWord),
);

/**
 * Read what a clause says of what is needed, as if it were said of nobody in particular: “X MUST require Y”, and
 * “X MUST run without Y”, by which Y is not required for X.
 *
 * To be called last, because it takes the subject into the matter.
 */
export function readNeeds(reading: Reading, subject: Subject, whole: Meaning): readonly Meaning[] {
	const { matter, isWithout, verb, undone } = reading;
	// What is done before something else is needed for it.
	const isFirst = reading.isBefore && !isWithout;
	const isThingInNeed = verb === requireConcept && !reading.isTheme && whole.agent !== 0 && isThing(reading);
	if (whole.value !== null || (!isWithout && !isThingInNeed && !isFirst)) {
		return [];
	}
	if (!reading.isTheme && isThing(reading)) {
		readTheme(reading, subject.from, reading.clause.to);
		if (reading.values.hasAny) {
			return [];
		}
	}
	const isSystem = !reading.isTheme && whole.agent === 0 && isWithout;
	// What some need others may do without.
	const whoever = (whole.traits & agentTraits.person) === 0 ? nobody : {};
	const rest = { ...whole, ...whoever, ...(isSystem ? { traits: agentTraits.system } : {}), isContrary: false };
	for (const concept of isWithout ? [immediatelyConcept] : openers) {
		matter.drop(concept);
	}
	if (!isWithout) {
		matter.add(requireConcept);
		return [{ ...rest, ...aboutOf(reading), form: 'need' }];
	}
	const isDenied = reading.negative !== reading.isOpposite;
	const without: Meaning = { ...rest, negative: !isDenied, isOpposing: !isDenied, form: 'without' };
	matter.drop(withoutConcept);
	if (undone === encryptConcept) {
		matter.drop(plaintextConcept);
		matter.drop(reading.isOpposite ? reading.values.verb : verb);
		matter.add(encryptConcept);
		const encrypted = { ...without, ...aboutOf(reading) };
		matter.drop(encryptConcept);
		matter.add(hashConcept);
		return [encrypted, { ...without, ...aboutOf(reading) }];
	}
	const isPlain = plainVerbs.has(verb) || verb === 0;
	const plain = isPlain || reading.isOpposite ? reading.values.verb : 0;
	matter.drop(plain);
	if (verb === 0) {
		matter.drop(useConcept);
	}
	matter.add(isPlain ? 0 : verb);
	const needs = isPlain ? [] : [{ ...without, ...aboutOf(reading) }];
	matter.add(requireConcept);
	needs.push({ ...without, ...aboutOf(reading) });
	if (undone !== 0) {
		matter.drop(requireConcept);
		matter.drop(verb);
		needs.push({ ...without, ...aboutOf(reading) });
	}
	return needs;
}

/** What the matter holds now. */
function aboutOf({ tokens, matter }: Reading): Pick<Meaning, 'matter' | 'size' | 'shared'> {
	matter.absorb();
	return { matter: matter.sum, size: matter.size, shared: sharedConcepts(tokens, matter.concepts) };
}

/** Whether what stands before the keyword is neither the system nor people, who may need something. */
function isThing({ tokens, clause }: Reading): boolean {
	return clause.to > clause.from && (tokens.marks(clause.to - 1) & (marks.person | marks.generic)) === 0;
}
