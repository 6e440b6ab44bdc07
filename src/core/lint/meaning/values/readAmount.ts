import { amountWords } from '../../words/amountWords';
import type { Tokens } from '../../words/tokens';
import { marks } from '../../words/word';

/** A number with its unit. */
export interface Amount {
	/** `time`, `size`, `percent`, or empty for a bare number. */
	readonly dimension: string;
	/** In seconds, bytes, hundredths, or as it is. */
	readonly amount: number;
	/** What one of the unit is. */
	readonly factor: number;
	/** Token after it. */
	readonly next: number;
}

const { units, numbers, periods, periodStarts } = amountWords;

/** Read the number that is the token at `at`, with its unit behind it; `undefined` for a version, a code like `2xx`, …. */
export function readAmount(tokens: Tokens, at: number): Amount | undefined {
	if ((tokens.marks(at) & marks.counted) !== 0) {
		return readSpelled(tokens, at);
	}
	const match = /^(\d[\d,]*(?:\.\d+)?)-?([a-z]{0,12}|%)$/i.exec(tokens.source(at));
	return match ? withUnit(tokens, Number((match[1] ?? '').replaceAll(',', '')), match[2] ?? '', at + 1) : undefined;
}

/** Read “6-digit”: a number, and the noun of what it counts; `undefined` where it has a unit, or is no such number. */
export function readCompound(
	tokens: Tokens,
	at: number,
): { readonly noun: string; readonly amount: Amount } | undefined {
	const [, number = '', noun = ''] = /^(\d+)-([a-z]{3,20})$/.exec(tokens.source(at)) ?? [];
	return number === '' || units.has(noun)
		? undefined
		: { noun, amount: { dimension: '', amount: Number(number), factor: 1, next: at + 1 } };
}

/** “five”, “two hundred”, “half a second”, “a quarter of an hour”. */
function readSpelled(tokens: Tokens, at: number): Amount | undefined {
	const amount = numbers.get(tokens.lower(at));
	if (amount === undefined) {
		return undefined;
	}
	const factor = amount < 1 ? undefined : numbers.get(tokens.lower(at + 1));
	if (factor !== undefined && factor >= 100) {
		return withUnit(tokens, amount * factor, '', at + 2);
	}
	let next = at + 1;
	while (amount < 1 && /^(?:an?|of)$/.test(tokens.lower(next))) {
		next++;
	}
	return withUnit(tokens, amount, '', next);
}

/** “daily”, “every day”, “once a day”: how long it is from one time to the next. */
export function readPeriod(tokens: Tokens, at: number): Amount | undefined {
	const amount = periods.get(tokens.lower(at));
	if (amount !== undefined) {
		return { dimension: 'time', amount, factor: 1, next: at + 1 };
	}
	let next = at;
	while (next < at + 2 && (periodStarts.has(tokens.lower(next)) || /^an?$/.test(tokens.lower(next)))) {
		next++;
	}
	const isPeriod = next > at && tokens.lower(at - 1) !== 'of' && periodStarts.has(tokens.lower(at));
	const unit = isPeriod ? units.get(tokens.lower(next)) : undefined;
	return unit?.[0] === 'time' && tokens.lower(next).length > 2
		? { dimension: 'time', amount: unit[1], factor: 1, next: next + 1 }
		: undefined;
}

/** The one of “within a second”. */
export function readOne(tokens: Tokens, at: number): Amount | undefined {
	const unit = /^(?:an?|one)$/.test(tokens.lower(at - 1)) ? units.get(tokens.lower(at)) : undefined;
	return unit && { dimension: unit[0], amount: unit[1], factor: unit[1], next: at + 1 };
}

function withUnit(tokens: Tokens, amount: number, suffix: string, next: number): Amount | undefined {
	const name = suffix === '' ? unitAt(tokens, next) : suffix.toLowerCase();
	const unit = units.get(name);
	if (unit === undefined) {
		return suffix === '' ? { dimension: '', amount, factor: 1, next } : undefined;
	}
	return { dimension: unit[0], amount: amount * unit[1], factor: unit[1], next: suffix === '' ? next + 1 : next };
}

/** A unit in a word of its own; single letters and `min` count only as in `30 s`, which is rare enough. */
function unitAt(tokens: Tokens, at: number): string {
	const lower = tokens.lower(at);
	return lower === 'm' || lower === 'd' || lower === 'h' || lower === 'b' ? '' : lower;
}
