import type { Tokens } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Value } from '../meaning';
import type { Reading } from '../reading';
import { isSpan } from './isSpan';
import { type Compared, measuredValue } from './measuredValue';
import { type Amount, readPeriod } from './readAmount';
import { findComparisonBehind } from './readComparison';
import { readRangeEnd } from './readRangeEnd';

/** What a number that nothing compares says. */
export const exactly: Compared = { comparison: 'exact', isOpen: false };

/** Take a number that was read from a token on, with the range or the “or more” behind it; the answer is the token after. */
export function takeAmount(
	reading: Reading,
	from: number,
	read: Amount,
	compared: Compared,
	isDemand: boolean,
): number {
	const { tokens, values } = reading;
	const to = compared.comparison === 'exact' ? readRangeEnd(tokens, from, read.next) : undefined;
	const next = to?.next ?? read.next;
	const isOpen = compared.comparison === 'exact' && /^(?:multiple|several)$/.test(tokens.lower(from));
	const behind = to || compared.comparison !== 'exact' ? undefined : isOpen ? 'least' : readBehind(reading, next);
	const comparison = to ? 'range' : (behind ?? compared.comparison);
	const value = measuredValue(tokens, from, {
		read,
		to,
		comparison,
		isOpen: compared.isOpen,
		isAdding: values.isAdding,
	});
	const { dimension } = to ?? read;
	if (!isDemand) {
		values.conditions.push(value);
	}
	values.isAfter = values.isAfter || (isDemand && tokens.lower(from - 1) === 'after');
	values.isSpan = values.isSpan || (isDemand && dimension === 'time' && isSpan(tokens, from));
	values.add(value, isDemand && !isInner(tokens, from, reading.objectsFrom));
	return next;
}

/** Take “daily”, “every hour” and the like; `undefined` where there is none. */
export function takePeriod(reading: Reading, at: number, isDemand: boolean): number | undefined {
	const { tokens, values } = reading;
	const read = (tokens.marks(at) & marks.period) === 0 ? undefined : readPeriod(tokens, at);
	return read && takeAmount(reading, at, read, exactly, isDemand && !values.hasAny);
}

/** “check that the state is 3” gives no value to what the sentence is about. */
function isInner(tokens: Tokens, from: number, objectsFrom: number): boolean {
	return from > objectsFrom && (tokens.marks(from - 1) & marks.be) !== 0;
}

/** “5 or more”, “5 items or more”. */
function readBehind(reading: Reading, next: number): Value['comparison'] | undefined {
	const read = findComparisonBehind(reading.tokens, next);
	if (read) {
		reading.behind = read.at;
		reading.afterBehind = read.next;
	}
	return read?.comparison;
}
