import type { Level } from '../../spec/spec';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';
import { isNamed } from './isNamed';
import { agentTraits, type Meaning } from './meaning';
import { type Agent, nobody, Reading } from './reading';
import { readNext } from './readNext';
import { readSubject, type Subject } from './readSubject';
import { readTheme } from './readTheme';
import { readVerb } from './readVerb';
import { sharedConcepts } from './sharedConcepts';

/**
 * Read what one clause means, and for a demand also what it means without what narrows it down.
 *
 * Nothing where only the sentence before tells what it is about, or where some of it is excepted.
 */
export function readClause(tokens: Tokens, clause: Clause, level: Level): readonly Meaning[] {
	const subject = readSubject(tokens, clause);
	if (subject.isLost || hasException(tokens, subject.from, clause.to)) {
		return [];
	}
	const reading = new Reading(tokens, clause);
	reading.negative = subject.negative;
	const from = readVerb(reading, clause.keyword + 1);
	reading.values.objectsFrom = from;
	readAll(reading, from, clause.end);
	const conditionFrom = reading.conditionFrom ?? reading.matter.size;
	reading.isCondition = (tokens.marks(subject.conditionFrom) & marks.condition) !== 0;
	readAll(reading, subject.conditionFrom, subject.conditionTo);
	const conditionTo = reading.matter.size;
	if (reading.isTheme) {
		readTheme(reading, subject.from, clause.to);
	}
	const whole = wholeMeaning(reading, subject, level);
	if (whole.value !== null || level !== 'MUST' || whole.bound) {
		return [whole];
	}
	if (whole.negative) {
		return whole.agent === 0 ? [whole] : [whole, { ...whole, matter: matterOf(whole.matter, whole), form: 'ban' }];
	}
	const phraseFrom = Math.min(reading.phraseFrom ?? conditionFrom, conditionFrom);
	const meanings = [whole];
	if (phraseFrom < conditionTo) {
		meanings.push(generalMeaning(reading, whole, phraseFrom, conditionTo));
	}
	if (phraseFrom < conditionFrom && conditionFrom < conditionTo) {
		meanings.push(generalMeaning(reading, whole, conditionFrom, conditionTo));
	}
	return meanings;
}

const exceptions: ReadonlySet<string> = new Set(['but', 'except', 'besides']);

/** “All columns but one”: what is said of them is not said of all. */
function hasException(tokens: Tokens, from: number, to: number): boolean {
	for (let at = from + 1; at < to; at++) {
		if (exceptions.has(tokens.lower(at))) {
			return true;
		}
	}
	return false;
}

function readAll(reading: Reading, from: number, to: number): void {
	let at: number | undefined = from;
	while (at !== undefined && at < to) {
		at = readNext(reading, at);
	}
}

function wholeMeaning(reading: Reading, subject: Subject, level: Level): Meaning {
	const { tokens, clause, matter } = reading;
	const agent = agentOf(reading, subject);
	if (reading.onlyAt >= 0 && (agent.traits & agentTraits.only) === 0) {
		matter.addName('only');
	}
	const { value, negative } = reading.values.settle(reading.negative);
	const isNot = tokens.lower(clause.keyword + 1) === 'not';
	const isOpposing = negative || reading.isContrary || (agent.traits & agentTraits.only) !== 0;
	return {
		matter: matter.sum,
		size: matter.size,
		shared: isOpposing ? sharedConcepts(tokens, matter.concepts) : nothing,
		isOpposing,
		agent: agent.agent,
		kindOf: agent.kindOf,
		traits: agent.traits,
		form: 'whole',
		level,
		negative,
		isContrary: reading.isContrary,
		value,
		bound: (subject.isLoose && !isPerson(reading, agent)) || reading.isPointing,
		named: value !== null && isNamed(tokens, clause),
		start: tokens.starts[clause.keyword] ?? 0,
		end: tokens.ends[isNot ? clause.keyword + 1 : clause.keyword] ?? 0,
	};
}

const nothing: readonly never[] = [];

/** “Members” who do something are people, not those of an object. */
function isPerson({ isTheme }: Reading, { traits }: Agent): boolean {
	return !isTheme && (traits & agentTraits.person) !== 0;
}

function agentOf({ by, isTheme }: Reading, subject: Subject): Agent {
	return by ?? (isTheme ? nobody : subject);
}

/** What it means in all cases: without what was read from one point to another. */
function generalMeaning({ matter }: Reading, whole: Meaning, from: number, to: number): Meaning {
	const rest = matterOf(matter.sumWithout(from, to), whole);
	return {
		...whole,
		matter: rest,
		size: whole.size - (to - from),
		form: 'general',
		shared: nothing,
		isOpposing: false,
	};
}

/** What is general is said of so much that it is told apart by who does it, too. */
function matterOf(matter: number, { agent }: Meaning): number {
	return (matter + agent) % 2 ** 52;
}
