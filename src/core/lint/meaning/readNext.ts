import { conceptOfWord } from '../words/lexicon';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { isPaired, notConcept } from './matter';
import { reasonStarts } from './predicateWords';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

const onceConcept = conceptOfWord('once');
const userConcept = conceptOfWord('user');

/** Words that only open a condition, and say nothing more. */
const openers: ReadonlySet<string> = new Set('when if while whenever where wherever provided'.split(' '));
const denials: ReadonlySet<string> = new Set(['unless', 'except']);
/** “immediately after” is “after”. */
const hurrying: ReadonlySet<string> = new Set('immediately straight right directly shortly'.split(' '));
/** “that contain” is “with”. */
const holding: ReadonlySet<string> = new Set('contain contains include includes have has hold holds'.split(' '));

const noPlainWord =
	marks.comparison |
	marks.preposition |
	marks.condition |
	marks.generic |
	marks.pointing |
	marks.negation |
	marks.alternative |
	marks.counted |
	marks.period |
	marks.special;

/** Take what stands at a token behind the verb, or in a condition; `undefined` where the demand ends there. */
export function readNext(reading: Reading, at: number): number | undefined {
	const { tokens, values, matter } = reading;
	if (at === values.behind || at === reading.taken) {
		return at === values.behind ? values.afterBehind : at + 1;
	}
	const bits = tokens.marks(at);
	if (tokens.kinds[at] !== tokenKinds.word) {
		return values.readBare(at, !reading.isCondition);
	}
	if ((bits & noPlainWord) === 0) {
		return matter.addWord(tokens, at);
	}
	const compared = (bits & marks.comparison) === 0 ? undefined : values.readCompared(at, !reading.isCondition);
	if (compared !== undefined) {
		return compared;
	}
	if (endsDemand(tokens, at)) {
		return undefined;
	}
	reading.isPointing = reading.isPointing || (bits & marks.showing) !== 0;
	return (
		readSpecial(reading, at) ??
		readCondition(reading, at) ??
		readLeftOut(reading, at) ??
		readBy(reading, at) ??
		values.readAlternative(at, !reading.isCondition) ??
		matter.addWord(tokens, at)
	);
}

/** A reason, a purpose or an example is no part of the demand. */
function endsDemand(tokens: Tokens, at: number): boolean {
	const lower = tokens.lower(at);
	const next = tokens.lower(at + 1);
	return (
		(reasonStarts.has(lower) && next !== 'of') ||
		(lower === 'so' && next === 'that') ||
		(lower === 'in' && next === 'order')
	);
}

/** Words that mean something else before certain others. */
function readSpecial(reading: Reading, at: number): number | undefined {
	const { tokens, matter } = reading;
	if ((tokens.marks(at) & marks.special) === 0) {
		return undefined;
	}
	const lower = tokens.lower(at);
	const next = tokens.lower(at + 1);
	if (lower === 'from' || lower === 'between') {
		const isValue = tokens.kinds[at + 1] === tokenKinds.number || (tokens.marks(at + 1) & marks.alternative) !== 0;
		return isValue ? at + 1 : undefined;
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
		return reading.values.readPeriod(at, !reading.isCondition);
	}
	if (lower === 'after' && !isTimed(tokens, at + 1)) {
		matter.add(onceConcept);
		return at + 1;
	}
	return hurrying.has(lower) && (next === 'after' || next === 'upon') ? at + 1 : undefined;
}

function isTimed(tokens: Tokens, at: number): boolean {
	const isNumber = tokens.kinds[at] === tokenKinds.number;
	return isNumber || (tokens.marks(at) & (marks.counted | marks.comparison)) !== 0 || /^an?$/.test(tokens.lower(at));
}

/** What opens a condition. */
function readCondition(reading: Reading, at: number): number | undefined {
	const { tokens, matter } = reading;
	const bits = tokens.marks(at);
	const lower = tokens.lower(at);
	if (lower === 'in' && /^cases?$/.test(tokens.lower(at + 1))) {
		openCondition(reading);
		return afterUser(tokens, /^(?:of|that|where)$/.test(tokens.lower(at + 2)) ? at + 3 : at + 2);
	}
	if (lower === 'in' && tokens.lower(at + 1) === 'the' && tokens.lower(at + 2) === 'event') {
		openCondition(reading);
		return afterUser(tokens, /^(?:of|that|where)$/.test(tokens.lower(at + 3)) ? at + 4 : at + 3);
	}
	if ((bits & marks.condition) !== 0) {
		openCondition(reading);
		if (!openers.has(lower)) {
			matter.add(denials.has(lower) ? notConcept : (tokens.words[at]?.concept ?? 0));
		}
		return afterUser(tokens, at + 1);
	}
	if ((bits & marks.preposition) !== 0 && lower !== 'of' && !reading.isCondition) {
		reading.phraseFrom ??= matter.size;
	}
	return undefined;
}

function openCondition(reading: Reading): void {
	reading.isCondition = true;
	reading.conditionFrom ??= reading.matter.size;
}

/** “when the user logs out” is “on logout”. */
function afterUser(tokens: Tokens, from: number): number {
	const at = (tokens.marks(from) & marks.weak) === 0 ? from : from + 1;
	return tokens.words[at]?.concept === userConcept ? at + 1 : from;
}

function readLeftOut(reading: Reading, at: number): number | undefined {
	const { tokens, matter } = reading;
	const bits = tokens.marks(at);
	if ((bits & marks.generic) !== 0 && (reading.isCondition || isAfterPreposition(tokens, at))) {
		return at + 1;
	}
	if ((bits & marks.pointing) !== 0 && holding.has(tokens.lower(at + 1))) {
		return at + 2;
	}
	if ((bits & marks.negation) === 0 || isPaired(tokens, at)) {
		return undefined;
	}
	if (at === reading.counted) {
		return at + 1;
	}
	// A negation that is not that of the demand belongs to the word behind it.
	let denied = at + 1;
	while ((tokens.marks(denied) & marks.weak) !== 0) {
		denied++;
	}
	matter.add(notConcept);
	matter.addName(`not ${tokens.words[denied]?.concept}`);
	return denied;
}

/** Where the system does something says nothing. */
function isAfterPreposition(tokens: Tokens, at: number): boolean {
	const before = /^(?:the|this)$/.test(tokens.lower(at - 1)) ? at - 2 : at - 1;
	return (tokens.marks(before) & marks.preposition) !== 0;
}

/** In “be stored by the client” the agent. */
function readBy(reading: Reading, at: number): number | undefined {
	const { tokens, clause } = reading;
	if (tokens.lower(at) !== 'by' || !reading.isTheme || reading.isCondition) {
		return undefined;
	}
	const isOnly = reading.onlyAt >= 0 || tokens.lower(at - 1) === 'only';
	const by = readAgent(tokens, at + 1, clause.end, isOnly);
	reading.by = by?.agent ?? reading.by;
	return by?.next;
}
