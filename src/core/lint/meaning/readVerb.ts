import { denyingWords } from '../words/denyingWords';
import { conceptOfWord } from '../words/lexicon';
import { themingWords } from '../words/themingWords';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { isObject } from './isObject';
import { joinedAt } from './matter';
import { plainOf } from './opposed';
import { readCase } from './readCase';
import { readCaused } from './readCaused';
import { readEnsured } from './readEnsured';
import type { Reading } from './reading';
import { findKeptState } from './readKept';
import { readLetting } from './readLetting';
import { readLightVerb } from './readLightVerb';
import { readOpposite } from './readOpposite';
import { readWaiting } from './readWaiting';
import { takeAlternative } from './values/takeAlternative';

const acceptingVerbs: ReadonlySet<number> = new Set('allow support handle process'.split(' ').map(conceptOfWord));
const possible: ReadonlySet<string> = new Set('able allowed permitted required possible free entitled'.split(' '));
/** “have the right to” is “be able to”. */
const options: ReadonlySet<string> = new Set('ability option right possibility chance permission'.split(' '));
const setting: ReadonlySet<string> = new Set('set named called limited capped restricted equal configured'.split(' '));
const limitingVerbs: ReadonlySet<string> = new Set('limit cap restrict'.split(' '));
const limiting: ReadonlySet<string> = new Set('limited capped restricted'.split(' '));
const enabled = conceptOfWord('enable');
const disabled = conceptOfWord('disable');
const sortConcept = conceptOfWord('sort');
const keepConcept = conceptOfWord('keep');
/** “on by default” is “enabled by default”. */
const switchedOn: ReadonlySet<string> = new Set('on enabled true'.split(' '));
/** What is done with a cache; to be empty is something else. */
const emptying: ReadonlySet<string> = new Set(['empty', 'emptied']);
const clearConcept = conceptOfWord('clear');
const comparing: ReadonlySet<string> = new Set('more less fewer later longer'.split(' '));

/** Read the verb behind the keyword of a clause, with its negations; the answer is the token after. */
export function readVerb(reading: Reading, from: number): number {
	return readPredicate(reading, readNegation(reading, from));
}

/** NOT behind the keyword, and adverbs. */
function readNegation(reading: Reading, from: number): number {
	const { tokens, matter, clause } = reading;
	let at = from;
	if (tokens.lower(from - 1) === 'cannot') {
		reading.deny();
	}
	for (; at < clause.end; at++) {
		const lower = tokens.lower(at);
		if (lower === 'not' || lower === 'never') {
			reading.deny();
		} else if (lower === 'no' && tokens.lower(at + 1) === 'longer') {
			reading.deny();
			at++;
		} else if ((tokens.marks(at) & marks.only) !== 0) {
			reading.onlyAt = at;
		} else if ((tokens.marks(at) & marks.adverb) === 0) {
			break;
		} else if (takeAlternative(reading, at, true) === undefined) {
			matter.addWord(tokens, at);
		}
	}
	return at;
}

function readPredicate(reading: Reading, from: number): number {
	const { tokens, values } = reading;
	const lower = tokens.lower(from);
	if ((tokens.marks(from) & marks.be) !== 0) {
		return readBe(reading, readNegation(reading, from + 1));
	}
	if (denyingWords.avoiding.has(lower)) {
		reading.deny();
		return readPredicate(reading, tokens.lower(from + 1) === 'from' ? from + 2 : from + 1);
	}
	if (lower === 'ensure' || lower === 'guarantee') {
		return readEnsured(reading, from + 1);
	}
	if (lower === 'make' && tokens.lower(from + 1) === 'sure') {
		return readEnsured(reading, from + 2);
	}
	if (themingWords.climbing.has(lower) && (tokens.marks(from + 1) & marks.comparison) !== 0) {
		reading.isTheme = true;
		values.isDefining = true;
		return from + 1;
	}
	if (themingWords.staying.has(lower) && (tokens.marks(from + 1) & (marks.preposition | marks.condition)) === 0) {
		return readBe(reading, from + 1);
	}
	if (denyingWords.refusing.has(lower) && tokens.lower(from + 1) === 'to') {
		reading.deny();
		return readPredicate(reading, from + 2);
	}
	if (lower === 'have' && options.has(tokens.lower(from + 2)) && tokens.lower(from + 3) === 'to') {
		values.isOption = true;
		return readPredicate(reading, from + 4);
	}
	if (themingWords.having.has(lower)) {
		reading.isTheme = true;
		values.isDefining = true;
		return lower === 'exceed' ? from : readNo(reading, from + 1);
	}
	return readMainVerb(reading, from);
}

/** “be stored”, “be able to store”, “be at most 5”. */
function readBe(reading: Reading, from: number): number {
	const { tokens, values, matter } = reading;
	const lower = tokens.lower(from);
	if (possible.has(lower) && tokens.lower(from + 1) === 'to') {
		values.isOption = lower !== 'required';
		return readPredicate(reading, from + 2);
	}
	if (denyingWords.refusing.has(lower) && tokens.lower(from + 1) === 'to') {
		reading.deny();
		return readPredicate(reading, from + 2);
	}
	if (denyingWords.prevented.has(lower) && tokens.lower(from + 1) === 'from') {
		reading.deny();
		return readPredicate(reading, from + 2);
	}
	reading.isTheme = true;
	if (findKeptState(reading, from) === from + 1) {
		return readBe(reading, from + 1);
	}
	if (lower === 'possible') {
		return readMainVerb(reading, from);
	}
	const switchedTo = lower === 'on' || lower === 'off' ? switchOf(lower) : undefined;
	const isLast =
		from + 1 >= reading.clause.end || (tokens.lower(from + 1) === 'by' && tokens.lower(from + 2) === 'default');
	if (switchedTo !== undefined && isLast) {
		readOpposite(reading, switchedTo);
		matter.add(enabled);
		return from + 1;
	}
	const isDone = (tokens.marks(from) & (marks.participle | marks.alternative)) === marks.participle;
	if (isDone || isClosedThen(tokens, from)) {
		values.isDefining = setting.has(lower);
		values.limit = limiting.has(lower) ? 'most' : undefined;
		return values.isDefining ? from + 1 : readMainVerb(reading, from);
	}
	values.isDefining = true;
	values.isAble = /[ai]ble$/.test(lower);
	return plainOf(tokens.words[from]?.concept ?? 0) === undefined ? from : readMainVerb(reading, from);
}

/** In “be closed after 30 s” it is a deed, in “be closed” a state. */
function isClosedThen(tokens: Tokens, at: number): boolean {
	const next = tokens.lower(at + 1);
	return /^(?:clos|open)ed$/.test(tokens.lower(at)) && /^(?:after|within|by|in|on|once|when)$/.test(next);
}

/** The concept of being on or off. */
function switchOf(word: string): number | undefined {
	return switchedOn.has(word) ? enabled : denyingWords.switchedOff.has(word) ? disabled : undefined;
}

/** The verb that says what is demanded, by its plain word where it is an opposite. */
function readMainVerb(reading: Reading, from: number): number {
	const { tokens, values, matter } = reading;
	const word = tokens.words[from];
	if (from >= reading.clause.end || !word || tokens.kinds[from] !== tokenKinds.word) {
		return from;
	}
	const switchedTo =
		word.lower === 'default' && tokens.lower(from + 1) === 'to' ? switchOf(tokens.lower(from + 2)) : undefined;
	if (switchedTo !== undefined) {
		reading.isTheme = true;
		matter.addWord(tokens, from);
		readOpposite(reading, switchedTo);
		matter.add(enabled);
		return from + 3;
	}
	const kept = findKeptState(reading, from);
	if (kept !== undefined) {
		return readKept(reading, from, kept);
	}
	const light = readLightVerb(reading, from);
	if (light !== undefined) {
		return readNo(reading, light);
	}
	const caused = readCaused(reading, from);
	if (caused !== undefined) {
		return readPredicate(reading, caused);
	}
	const waiting = readWaiting(reading, from);
	if (waiting !== undefined) {
		return waiting;
	}
	const letting = readLetting(reading, from);
	if (letting !== undefined) {
		return readPredicate(reading, letting);
	}
	const cased = readCase(reading, from);
	if (cased !== undefined) {
		return cased;
	}
	const joined = joinedAt(tokens, from);
	const concept = joined ?? word.concept;
	const opposite = readOpposite(reading, concept);
	reading.verb = concept;
	reading.isDeleting = opposite === keepConcept;
	values.isSized = reading.isDeleting;
	values.verb = opposite ?? concept;
	values.isRange = acceptingVerbs.has(values.verb);
	if (opposite !== undefined) {
		return readNo(reading, joined === undefined ? from + 1 : from + 2);
	}
	values.isAdding = (word.marks & marks.adding) !== 0;
	values.isDefining = values.isDefining || themingWords.defining.has(word.lower);
	values.limit = limitingVerbs.has(word.lower) ? 'most' : values.limit;
	const isEmptied = emptying.has(word.lower) && (word.lower !== 'empty' || values.isDefining === false);
	// Of “sorted by” the second word opens what it is sorted by.
	const isBy = joined === sortConcept && tokens.lower(from + 1) === 'by';
	const next = isEmptied ? from + 1 : matter.addWord(tokens, from) - (isBy ? 1 : 0);
	matter.add(isEmptied ? clearConcept : 0);
	const whole = next > from + 1 ? word.lower + tokens.lower(from + 1) : word.lower;
	reading.isTheme = reading.isTheme || (themingWords.happening.has(whole) && !isObject(tokens, next));
	return readNo(reading, next);
}

/** “keep the door open” says of the door what “the door MUST be open” does. */
function readKept(reading: Reading, from: number, kept: number): number {
	const { tokens, values, matter } = reading;
	const lower = tokens.lower(kept);
	const switchedTo = lower === 'on' || lower === 'off' ? switchOf(lower) : undefined;
	reading.taken = kept;
	values.isDefining = true;
	if (switchedTo !== undefined) {
		readOpposite(reading, switchedTo);
		matter.add(enabled);
	} else if (takeAlternative(reading, kept, true) === undefined) {
		const concept = tokens.words[kept]?.concept ?? 0;
		matter.add(readOpposite(reading, concept) ?? concept);
	}
	values.isDefining = false;
	return from + 1;
}

/** “contain no X” is “not contain X”. */
function readNo(reading: Reading, at: number): number {
	const { tokens } = reading;
	if (tokens.lower(at) !== 'no' || comparing.has(tokens.lower(at + 1))) {
		return at;
	}
	reading.deny();
	return at + 1;
}
