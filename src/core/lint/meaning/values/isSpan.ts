import { conceptOfWord } from '../../words/lexicon';
import type { Tokens } from '../../words/tokens';

/** Stands for all words that say how long something lasts. */
export const expireConcept = conceptOfWord('expire');
/** Those words. */
export const lasting: ReadonlySet<number> = new Set(
	'valid ttl lifetime lifespan end live alive'.split(' ').map(conceptOfWord),
);

/** Words between one of those that open it and the number, at most. */
const farthest = 4;
const opening: ReadonlySet<string> = new Set('after within for be last lasts'.split(' '));

/** Whether a time says how long something lasts, not how often it happens, as the words before its number tell. */
export function isSpan(tokens: Tokens, number: number): boolean {
	for (let at = number - 1; at >= Math.max(0, number - farthest); at--) {
		if (opening.has(tokens.lower(at))) {
			return true;
		}
	}
	return false;
}
