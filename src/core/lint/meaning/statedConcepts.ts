import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';
import { joinedAt } from './matter';

/**
 * Every concept that a statement may be about by its words: more than it is about, some twice, names and values left out.
 *
 * @returns One list for all statements, which the next call fills anew, with its length.
 */
export function statedConcepts(tokens: Tokens): { readonly concepts: readonly number[]; readonly length: number } {
	stated.length = 0;
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens.words[at];
		if (word !== undefined && word.concept > 0 && (word.marks & (marks.weak | marks.condition)) !== marks.weak) {
			stated.concepts[stated.length++] = word.concept;
		}
		const joined = joinedAt(tokens, at);
		if (joined !== undefined) {
			stated.concepts[stated.length++] = joined;
		}
	}
	return stated;
}

const stated = { concepts: [] as number[], length: 0 };
