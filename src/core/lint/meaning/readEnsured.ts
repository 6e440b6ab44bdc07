import { marks } from '../words/word';
import type { Reading } from './reading';

/** “ensure that X is stored” says of X what “X MUST be stored” says. */
export function readEnsured(reading: Reading, from: number): number {
	const { tokens, clause } = reading;
	for (let at = from; at < clause.end; at++) {
		if ((tokens.marks(at) & marks.be) !== 0 && tokens.lower(at + 1) === 'not') {
			reading.deny();
			reading.counted = at + 1;
			break;
		}
	}
	return tokens.lower(from) === 'that' ? from + 1 : from;
}
