import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

const numbers = 1 << tokenKinds.number;
const literals = 1 << tokenKinds.literal;
const turning = marks.turning | marks.negation | marks.alternative | marks.counted;
const comparing = marks.comparison | marks.period;
const opening = marks.condition | marks.preposition | marks.adverb;

/**
 * Whether a statement may deny something, reserve it or give it a value, by its words alone.
 *
 * One that does not is never contradicted by another such statement, so its meaning need not be read before one comes
 * that denies or reserves something with the same words.
 */
export function mayOppose(tokens: Tokens): boolean {
	const { allMarks, allKinds } = tokens;
	if ((allMarks & turning) !== 0 || ((allMarks & marks.measuring) !== 0 && (allMarks & comparing) !== 0)) {
		return true;
	}
	if ((allKinds & (numbers | literals)) === 0) {
		return false;
	}
	// A number or a literal is a value where the verb is about the subject, or gives it one.
	return (allMarks & (marks.be | marks.theming)) !== 0 || ((allKinds & numbers) !== 0 && !areNumbersInSubject(tokens));
}

/** Whether numbers stand in the subject alone, where they are part of a name: “step 3 MUST”. */
function areNumbersInSubject(tokens: Tokens): boolean {
	const first = tokens.keywords[0] ?? 0;
	if ((tokens.marks(0) & opening) !== 0) {
		return false;
	}
	for (let at = 0; at < tokens.length; at++) {
		const kind = tokens.kinds[at];
		if (at < first ? kind === tokenKinds.comma || kind === tokenKinds.stop : kind === tokenKinds.number) {
			return false;
		}
	}
	return true;
}
