import { conceptOfWord } from '../../words/lexicon';
import { tokenKinds } from '../../words/tokens';
import type { Reading } from '../reading';
import { isFallback, isNumberedThing } from './nounsBeside';
import { readAmount, readCompound } from './readAmount';
import { readClock } from './readClock';
import { readVersion } from './readVersion';
import { exactly, takeAmount } from './takeAmount';
import { literalAt } from './valueName';

/** Take a token that is no word: a number, or a literal, which may be a value. The answer is the token after. */
export function takeBare(reading: Reading, at: number, isDemand: boolean): number {
	switch (reading.tokens.kinds[at]) {
		case tokenKinds.number:
			return takeNumber(reading, at, isDemand);
		case tokenKinds.literal:
			return takeLiteral(reading, at, isDemand);
		default:
			return at + 1;
	}
}

function takeNumber(reading: Reading, at: number, isDemand: boolean): number {
	const { tokens, values, matter } = reading;
	const clock = readClock(tokens, at);
	if (clock) {
		values.add(clock.value, isDemand);
		return clock.next;
	}
	const version = readVersion(tokens, at, values.isAdding || values.isOption);
	if (version) {
		values.add(version, isDemand);
		return at + 1;
	}
	if (isNumberedThing(tokens, at, reading.objectsFrom)) {
		matter.addName(`${tokens.lower(at - 1)} ${tokens.source(at)}`);
		return at + 1;
	}
	const compound = readCompound(tokens, at);
	if (compound) {
		matter.add(conceptOfWord(compound.noun));
		return takeAmount(reading, at, compound.amount, exactly, isDemand);
	}
	const read = readAmount(tokens, at);
	if (read) {
		return takeAmount(reading, at, read, exactly, isDemand);
	}
	matter.addName(tokens.source(at).toLowerCase());
	return at + 1;
}

/** Code is a value behind “be”, and as a fallback. */
function takeLiteral({ tokens, values }: Reading, at: number, isDemand: boolean): number {
	const isFirst = !/^(?:for|same)$/.test(tokens.lower(at - 1));
	const literal = literalAt(tokens, at);
	const isValue = isDemand && isFirst && (values.isDefining || isFallback(tokens, at + 1));
	values.add(literal, isValue);
	return at + 1;
}
