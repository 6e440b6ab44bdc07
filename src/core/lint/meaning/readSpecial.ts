import { denyingWords } from '../words/denyingWords';
import { conceptOfWord } from '../words/lexicon';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { pairOf } from './matter';
import { readAgent } from './readAgent';
import { readDenied } from './readDenied';
import type { Reading } from './reading';
import { encryptConcept, requireConcept, withoutConcept } from './readNeeds';
import { readAmount } from './values/readAmount';
import { findComparisonBehind } from './values/readComparison';
import { readRangeEnd } from './values/readRangeEnd';
import { takeAmount, takePeriod } from './values/takeAmount';

const onceConcept = conceptOfWord('once');
const showConcept = conceptOfWord('show');
const containConcept = conceptOfWord('contain');
/** “immediately after” is “after”. */
const hurrying: ReadonlySet<string> = new Set('immediately straight right directly shortly'.split(' '));

/** Take a word that means something else before certain others; `undefined` where it is one like any. */
export function readSpecial(reading: Reading, at: number): number | undefined {
	const { tokens, matter, clause } = reading;
	if ((tokens.marks(at) & marks.special) === 0) {
		return undefined;
	}
	const lower = tokens.lower(at);
	const next = tokens.lower(at + 1);
	const missing = readMissing(reading, at);
	if (missing !== undefined) {
		return missing;
	}
	if (lower === 'including') {
		return at + 1;
	}
	if ((lower === 'before' || lower === 'after') && isBeginning(reading, at)) {
		return clause.end;
	}
	if (lower === 'before') {
		reading.isBefore = !reading.isCondition;
		// What is required before doing something is required for it.
		return reading.verb === requireConcept ? at + 1 : undefined;
	}
	if (lower === 'from' || lower === 'between') {
		return readFrom(reading, at);
	}
	if (lower === 'all' || lower === 'every' || lower === 'both') {
		// Not to show all of them is not to show none.
		if (!reading.negative || reading.isCondition) {
			return undefined;
		}
		matter.addName('all');
		return at + 1;
	}
	if (lower === 'because' || (lower === 'only' && next === 'by')) {
		return lower === 'because' ? at + 2 : at + 1;
	}
	if (lower === 'once') {
		return takePeriod(reading, at, !reading.isCondition);
	}
	if (lower === 'after' && !isTimed(tokens, at + 1)) {
		matter.add(onceConcept);
		return at + 1;
	}
	return hurrying.has(lower) && (next === 'after' || next === 'upon') ? at + 1 : undefined;
}

/** What a time is counted from, or to, where something is kept for it: “after it was sent”, “before they are deleted”. */
const beginnings: ReadonlySet<number> = new Set(
	'send issue create creation generate request grant receive delete purge'.split(' ').map(conceptOfWord),
);
/** Words between that and what it opens, at most. */
const farthest = 4;

function isBeginning(reading: Reading, at: number): boolean {
	const { values, tokens, clause, isCondition } = reading;
	if (
		!(values.isSpan || (values.hasAny && reading.endsSomething)) ||
		isCondition ||
		tokens.kinds[at + 1] !== tokenKinds.word
	) {
		return false;
	}
	const last = clause.end - 1;
	return last <= at + farthest && beginnings.has(tokens.words[last]?.concept ?? 0);
}

/** Verbs that put something out in a format. */
const printing: ReadonlySet<number> = new Set('print show return'.split(' ').map(conceptOfWord));

/** “Without” something: it is denied in a condition; in a demand it says what need not be there. */
function readMissing(reading: Reading, at: number): number | undefined {
	const { tokens, matter } = reading;
	const lower = tokens.lower(at);
	if (denyingWords.lacking.has(lower)) {
		if (reading.isCondition) {
			return readDenied(reading, at);
		}
		let next = at + 1;
		while ((tokens.marks(next) & marks.weak) !== 0) {
			next++;
		}
		reading.isWithout = true;
		reading.undone = (tokens.marks(next) & marks.deed) === 0 ? 0 : (tokens.words[next]?.concept ?? 0);
		reading.phraseFrom ??= matter.end;
		matter.add(withoutConcept);
		return at + 1;
	}
	if (denyingWords.unencrypted.has(pairOf(tokens, at) ?? lower)) {
		const next = pairOf(tokens, at) === undefined ? at + 1 : at + 2;
		// “print plain text” says in which format, “send in plain text” that it is not encrypted.
		if (printing.has(reading.verb) && tokens.lower(at - 1) !== 'in' && !reading.isCondition) {
			reading.values.addAlternative('format', 'plaintext', 'plain text', 'own');
			return next;
		}
		reading.isWithout = true;
		reading.undone = encryptConcept;
	}
	return undefined;
}

/** “From 5 to 10” and “from 5 upwards”. */
function isRange(tokens: Tokens, from: number, next: number): boolean {
	return readRangeEnd(tokens, from, next) !== undefined || findComparisonBehind(tokens, next) !== undefined;
}

/** “From 5 to 10”, “exclude from X” and “hide from X”, which is not to show it in X. */
function readFrom(reading: Reading, at: number): number | undefined {
	const { tokens, values, clause } = reading;
	const isFrom = tokens.lower(at) === 'from';
	if (isFrom && reading.isOpposite && values.verb === containConcept && !reading.isTheme) {
		const from = readAgent(tokens, at + 1, clause.end);
		reading.by = from?.agent;
		return from?.next;
	}
	const least = isFrom && values.isRange ? readAmount(tokens, at + 1) : undefined;
	if (least !== undefined && !isRange(tokens, at + 1, least.next)) {
		return takeAmount(reading, at + 1, least, { comparison: 'least', isOpen: false }, !reading.isCondition);
	}
	const isValue = tokens.kinds[at + 1] === tokenKinds.number || (tokens.marks(at + 1) & marks.alternative) !== 0;
	return isValue || (isFrom && values.verb === showConcept) ? at + 1 : undefined;
}

function isTimed(tokens: Tokens, at: number): boolean {
	const isNumber = tokens.kinds[at] === tokenKinds.number;
	return isNumber || (tokens.marks(at) & (marks.counted | marks.comparison)) !== 0 || /^an?$/.test(tokens.lower(at));
}
