import { tokenKinds } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Reading } from '../reading';
import { readAlternative } from './readAlternative';
import { readAmount } from './readAmount';
import { exactly, takeAmount, takePeriod } from './takeAmount';

/** Take a word that may be a value: one of which only one can hold, such as a colour, or a number in letters. */
export function takeAlternative(reading: Reading, at: number, isDemand: boolean): number | undefined {
	const { tokens } = reading;
	const bits = tokens.marks(at);
	const read = (bits & marks.alternative) === 0 || !isDemand ? undefined : take(reading, at, false);
	if (read !== undefined) {
		return read;
	}
	const counted = (bits & marks.counted) === 0 ? undefined : readAmount(tokens, at);
	return counted ? takeAmount(reading, at, counted, exactly, isDemand) : takePeriod(reading, at, isDemand);
}

/** Take such a word in what something happens to: it says which of them. */
export function takeAlternativeOfTheme(reading: Reading, at: number): number | undefined {
	return reading.values.hasAny || (reading.tokens.marks(at) & marks.alternative) === 0
		? undefined
		: take(reading, at, true);
}

function take({ tokens, values }: Reading, at: number, isTheme: boolean): number | undefined {
	const isListed = (tokens.marks(at - 1) & marks.joint) !== 0 || tokens.kinds[at - 1] === tokenKinds.comma;
	const found = readAlternative(tokens, at, values);
	if (found) {
		const { kind, same, shown, isOne } = found;
		values.addAlternative(kind, same, shown, isOne && !isTheme ? 'own' : 'some', isListed);
	}
	return found?.next;
}
