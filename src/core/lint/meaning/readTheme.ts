import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Matter } from './matter';
import type { Reading } from './reading';
import { isSpan } from './values/isSpan';
import { readAmount } from './values/readAmount';
import { takeAlternativeOfTheme } from './values/takeAlternative';
import { exactly, takeAmount } from './values/takeAmount';
import { takeBare } from './values/takeBare';
import { takeCompared } from './values/takeCompared';
import { literalAt, nameOfValue } from './values/valueName';

const limits: ReadonlyMap<string, 'most' | 'least'> = new Map([
	['maximum', 'most'],
	['max', 'most'],
	['limit', 'most'],
	['cap', 'most'],
	['minimum', 'least'],
	['min', 'least'],
]);

/** Add a subject that something happens to, which stands at these tokens, to what a clause is about. */
export function readTheme(reading: Reading, from: number, to: number): void {
	const { tokens, matter, values, taken } = reading;
	const before = matter.size;
	let generic = -1;
	let at = from;
	while (at < to) {
		const read = readAmountAt(reading, at);
		if (read !== undefined) {
			at = read;
			continue;
		}
		const bits = tokens.marks(at);
		const limit = values.isDefining ? limits.get(tokens.lower(at)) : undefined;
		values.limit ??= limit;
		if ((bits & marks.generic) !== 0) {
			generic = at;
		}
		const alternative = values.isDefining ? undefined : takeAlternativeOfTheme(reading, at);
		if (alternative !== undefined) {
			at = alternative;
			continue;
		}
		const isLeftOut =
			(bits & marks.condition) !== 0 ||
			at === taken ||
			limit !== undefined ||
			(bits & (marks.pointing | marks.generic)) !== 0;
		at = isLeftOut ? at + 1 : addTo(matter, tokens, at);
	}
	if (matter.size === before && generic >= 0 && !values.hasAny) {
		matter.addWord(tokens, generic);
	}
}

/** A number in it is a value where the verb says of what size things have to be, or are accepted. */
function readAmountAt(reading: Reading, at: number): number | undefined {
	const { tokens, values } = reading;
	if (at === reading.behind) {
		return reading.afterBehind;
	}
	if ((tokens.marks(at) & marks.comparison) !== 0) {
		return takeCompared(reading, at, values.isRange || values.isDefining || values.isSized);
	}
	if (tokens.kinds[at] === tokenKinds.number) {
		return takeBare(reading, at, values.isRange || (reading.endsSomething && isSpan(tokens, at)));
	}
	const counted = values.isRange && (tokens.marks(at) & marks.counted) !== 0 ? readAmount(tokens, at) : undefined;
	if (counted !== undefined) {
		return takeAmount(reading, at, counted, exactly, true);
	}
	const isRangeStart = /^(?:between|from)$/.test(tokens.lower(at)) && tokens.kinds[at + 1] === tokenKinds.number;
	return isRangeStart ? at + 1 : undefined;
}

function addTo(matter: Matter, tokens: Tokens, at: number): number {
	if (tokens.kinds[at] === tokenKinds.word) {
		return matter.addWord(tokens, at);
	}
	if (tokens.kinds[at] === tokenKinds.literal) {
		matter.addName(nameOfValue(literalAt(tokens, at)));
	} else if (tokens.kinds[at] !== tokenKinds.comma) {
		matter.addName(tokens.source(at).toLowerCase());
	}
	return at + 1;
}
