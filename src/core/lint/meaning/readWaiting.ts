import { conceptOfWord } from '../words/lexicon';
import { tokenKinds } from '../words/tokens';
import { joinedAt } from './matter';
import type { Reading } from './reading';

const expireConcept = conceptOfWord('expire');

/**
 * “wait 5 s before retrying” says “retry after 5 s”.
 *
 * @returns The token behind “wait” from which on the time is read; `undefined` where nothing is done afterwards.
 */
export function readWaiting(reading: Reading, from: number): number | undefined {
	const { tokens, clause, matter, values } = reading;
	if (tokens.lower(from) !== 'wait') {
		return undefined;
	}
	let before = from + 1;
	let number = -1;
	while (before < clause.end && tokens.lower(before) !== 'before') {
		number = number < 0 && tokens.kinds[before] === tokenKinds.number ? before : number;
		before++;
	}
	if (number < 0 || before + 1 >= clause.end || !/...ing$/.test(tokens.lower(before + 1))) {
		return undefined;
	}
	const joined = joinedAt(tokens, before + 1);
	const concept = joined ?? tokens.words[before + 1]?.concept ?? 0;
	matter.add(concept);
	reading.verb = concept;
	values.verb = concept;
	reading.behind = before;
	reading.afterBehind = joined === undefined ? before + 2 : before + 3;
	const isTimeout = concept === expireConcept;
	reading.isTheme = reading.isTheme || isTimeout;
	// What waits so long at most has timed out then.
	return isTimeout && /^(?:to|for|wait|most)$/.test(tokens.lower(number - 1)) ? number : from + 1;
}
