import { conceptOfWord } from '../words/lexicon';
import type { Tokens } from '../words/tokens';
import { contraryOf, plainOf } from './opposed';
import { statedConcepts } from './statedConcepts';

/** What some words are taken for that say it otherwise: “after” for “once”, “on by default” for “enabled”. */
const hidden: ReadonlySet<number> = new Set(
	['once', 'enable', 'only', 'all', 'most', 'least', 'shown-in-full', 'missing', 'clear'].map(conceptOfWord),
);

/**
 * Those concepts of what a statement is about that every statement states which is about the same and opposes nothing.
 *
 * @param concepts What the statement is about, with numbers of names among them.
 */
export function sharedConcepts(tokens: Tokens, concepts: readonly number[]): readonly number[] {
	const shared = new Set<number>();
	const stated = statedConcepts(tokens);
	for (const concept of stated.concepts.slice(0, stated.length)) {
		for (const one of [concept, plainOf(concept), contraryOf(concept)]) {
			if (one !== undefined && concepts.includes(one) && !hidden.has(one)) {
				shared.add(one);
			}
		}
	}
	return [...shared];
}
