import { type Tokens, tokenKinds } from '../../words/tokens';
import type { Matter } from '../matter';

/** Add what the words from a token to another say, without numbers and literals. */
export function addWords(matter: Matter, tokens: Tokens, from: number, to: number): Matter {
	for (let at = from; at < to; ) {
		at = tokens.kinds[at] === tokenKinds.word ? matter.addWord(tokens, at) : at + 1;
	}
	return matter;
}
