import { conceptOfWord } from '../words/lexicon';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { notConcept, pairOf } from './matter';
import { readAgent } from './readAgent';
import { readDenied } from './readDenied';
import { readIdiom } from './readIdiom';
import type { Reading } from './reading';
import { readPeople } from './readPeople';
import { readSpecial } from './readSpecial';
import { takeAlternative } from './values/takeAlternative';
import { takeBare } from './values/takeBare';
import { takeCompared } from './values/takeCompared';
import { takeKey } from './values/takeKey';

const userConcept = conceptOfWord('user');

const pronouns: ReadonlySet<string> = new Set(['it', 'them', 'they']);

/** Words that only open a condition, and say nothing more. */
/** “When it falls” before a comparison. */
const climbing: ReadonlySet<string> = new Set('grows goes rises climbs falls drops gets sinks'.split(' '));
const openers: ReadonlySet<string> = new Set('when if while whenever where wherever provided'.split(' '));
const denials: ReadonlySet<string> = new Set(['unless', 'except']);
/** “that contain” is “with”. */
const holding: ReadonlySet<string> = new Set('contain contains include includes have has hold holds'.split(' '));

/** Words that open a reason or an example, which is no part of the demand. */
const reasonStarts: ReadonlySet<string> = new Set(['because', 'since', 'e.g', 'i.e', 'eg', 'ie']);

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
	marks.special |
	marks.event |
	marks.only;

/** Take what stands at a token behind the verb, or in a condition; `undefined` where the demand ends there. */
export function readNext(reading: Reading, at: number): number | undefined {
	const { tokens, matter } = reading;
	if (at === reading.behind || at === reading.taken) {
		return at === reading.behind ? reading.afterBehind : at + 1;
	}
	const bits = tokens.marks(at);
	if (tokens.kinds[at] !== tokenKinds.word) {
		return takeBare(reading, at, reading.isDemand);
	}
	if ((bits & noPlainWord) === 0) {
		return isClimbing(reading, at) ? at + 1 : matter.addWord(tokens, at);
	}
	if (isKnown(reading, at)) {
		return at + 1;
	}
	const compared = (bits & marks.comparison) === 0 ? undefined : takeCompared(reading, at, reading.isDemand);
	if (compared !== undefined) {
		return compared;
	}
	if (endsDemand(tokens, at)) {
		return undefined;
	}
	if ((bits & marks.only) !== 0 && !reading.isCondition && isReserving(tokens, at)) {
		reading.onlyAt = at;
		return at + 1;
	}
	reading.isPointing = reading.isPointing || (bits & marks.showing) !== 0;
	return (
		readPeople(reading, at) ??
		readIdiom(reading, at) ??
		readSpecial(reading, at) ??
		readCondition(reading, at) ??
		readLeftOut(reading, at) ??
		takeKey(reading, at) ??
		readBy(reading, at) ??
		takeAlternative(reading, at, reading.isDemand) ??
		matter.addWord(tokens, at)
	);
}

/** “It” is what the condition in front speaks of; of an event a condition says only that it comes true. */
function isKnown({ tokens, isCondition, hasCondition }: Reading, at: number): boolean {
	const bits = tokens.marks(at);
	if ((bits & marks.pointing) !== 0) {
		return (isCondition || hasCondition) && pronouns.has(tokens.lower(at));
	}
	return isCondition && (bits & marks.event) !== 0;
}

/** “When it falls below 5” says no more than “when it is below 5”. */
function isClimbing({ tokens, isCondition }: Reading, at: number): boolean {
	const isCompared = (tokens.marks(at + 1) & marks.comparison) !== 0;
	return isCondition && isCompared && climbing.has(tokens.lower(at));
}

/** Whether “only” does not belong to a condition, or to those who do it. */
function isReserving(tokens: Tokens, at: number): boolean {
	return (tokens.marks(at + 1) & marks.condition) === 0 && !/^(?:by|after|before)$/.test(tokens.lower(at + 1));
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
		// “Once issued” is “issued”.
		const isState = lower === 'once' && (tokens.marks(at + 1) & marks.participle) !== 0;
		if (!openers.has(lower) && !isState) {
			matter.add(denials.has(lower) ? notConcept : (tokens.words[at]?.concept ?? 0));
		}
		return afterUser(tokens, at + 1);
	}
	if ((bits & marks.preposition) !== 0 && lower !== 'of' && !reading.isCondition) {
		reading.phraseFrom ??= matter.end;
		reading.phraseAt = reading.phrases === 0 ? at : reading.phraseAt;
		reading.phrases++;
	}
	return undefined;
}

function openCondition(reading: Reading): void {
	reading.isCondition = true;
	reading.conditionFrom ??= reading.matter.end;
}

/** “when the user logs out” is “on logout”. */
function afterUser(tokens: Tokens, from: number): number {
	const at = (tokens.marks(from) & marks.weak) === 0 ? from : from + 1;
	return tokens.words[at]?.concept === userConcept ? at + 1 : from;
}

function readLeftOut(reading: Reading, at: number): number | undefined {
	const { tokens } = reading;
	const bits = tokens.marks(at);
	if ((bits & marks.generic) !== 0 && (reading.isCondition || isAfterPreposition(tokens, at))) {
		return at + 1;
	}
	if ((bits & marks.pointing) !== 0 && holding.has(tokens.lower(at + 1))) {
		return at + 2;
	}
	if ((bits & marks.negation) === 0 || pairOf(tokens, at) !== undefined) {
		return undefined;
	}
	if (at === reading.counted) {
		return at + 1;
	}
	return readDenied(reading, at);
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
	if ((tokens.marks(at + 1) & marks.alternative) !== 0) {
		return undefined;
	}
	const isOnly = reading.onlyAt >= 0 || tokens.lower(at - 1) === 'only';
	const by = readAgent(tokens, at + 1, clause.end, isOnly);
	reading.by = by?.agent ?? reading.by;
	return by?.next;
}
