import { themingWords } from '../../words/themingWords';
import { type Tokens, tokenKinds } from '../../words/tokens';
import { marks } from '../../words/word';
import { readAmount } from './readAmount';

const noNoun =
	marks.weak |
	marks.preposition |
	marks.comparison |
	marks.condition |
	marks.joint |
	marks.negation |
	marks.be |
	marks.adverb;
/** What a thing has one of, by number. */
const singleThings: ReadonlySet<string> = new Set('port code status level priority exit version'.split(' '));

/** What a number of stands alone behind an object: “retry the call 3 times”. */
const repetitions: ReadonlySet<string> = new Set(['times', 'attempts', 'retries']);

/** Whether the token may be a noun, as far as its word tells. */
export function isNoun(tokens: Tokens, at: number): boolean {
	return tokens.kinds[at] === tokenKinds.word && (tokens.marks(at) & noNoun) === 0;
}

/** Whether “as default” or “as the fallback” stands there: there is one. */
export function isFallback(tokens: Tokens, at: number): boolean {
	if (tokens.lower(at) !== 'as') {
		return false;
	}
	const behind = (tokens.marks(at + 1) & marks.weak) === 0 ? at + 1 : at + 2;
	return themingWords.fallback.has(tokens.lower(behind));
}

/**
 * Whether a number is a part of a name, as in “row 3”, other than in “port 80”, of which there is one.
 *
 * @param objectsFrom Token behind the verb.
 */
export function isNumberedThing(tokens: Tokens, at: number, objectsFrom: number): boolean {
	const before = at - 1;
	return (
		!repetitions.has(tokens.lower(at + 1)) &&
		before >= objectsFrom &&
		isNoun(tokens, before) &&
		!singleThings.has(tokens.lower(before)) &&
		readAmount(tokens, at)?.dimension === ''
	);
}
