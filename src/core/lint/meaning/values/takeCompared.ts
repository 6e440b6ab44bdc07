import type { Tokens } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Reading } from '../reading';
import { isNoun } from './nounsBeside';
import { readAmount, readOne } from './readAmount';
import { readComparison } from './readComparison';
import { takeAmount } from './takeAmount';

/** Take a comparison with its number, “at most 5”; `undefined` where there is none. */
export function takeCompared(reading: Reading, at: number, isDemand: boolean): number | undefined {
	const { tokens, values } = reading;
	const compared = readComparison(tokens, at);
	if (!compared) {
		return undefined;
	}
	const mayRestrict = isDemand && !values.isDefining && !values.isRange && !values.isSized;
	const isRestriction = mayRestrict && at > reading.objectsFrom && restricts(tokens, at, compared.next);
	values.isUpTo = values.isUpTo || tokens.lower(at) === 'up';
	const number = skipWeak(tokens, compared.next);
	const read = readAmount(tokens, number) ?? readOne(tokens, number);
	return read && takeAmount(reading, at, read, compared, isDemand && !isRestriction);
}

/** “files larger than 1 MB” says which files. */
function restricts(tokens: Tokens, at: number, next: number): boolean {
	const isThan = tokens.lower(next - 1) === 'than' || /^(?:over|above|below|under)$/.test(tokens.lower(at));
	return isThan && isNoun(tokens, at - 1);
}

function skipWeak(tokens: Tokens, from: number): number {
	let at = from;
	while ((tokens.marks(at) & marks.weak) !== 0) {
		at++;
	}
	return at;
}
