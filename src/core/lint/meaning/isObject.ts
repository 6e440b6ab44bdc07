import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { afterSequence } from './afterSequence';

const noObject = marks.preposition | marks.comparison | marks.condition | marks.joint | marks.adverb | marks.special;

/** Whether a verb before the token has an object there: “close idle connections”, other than “close after 30 s”. */
export function isObject(tokens: Tokens, at: number): boolean {
	const isWord = tokens.kinds[at] === tokenKinds.word && (tokens.marks(at) & noObject) === 0;
	return isWord && afterSequence(tokens, at) === undefined;
}
