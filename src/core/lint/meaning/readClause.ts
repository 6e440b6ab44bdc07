import type { Level } from '../../spec/spec';
import { conceptOfWord } from '../words/lexicon';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';
import { isNamed } from './isNamed';
import { notConcept, onlyName } from './matter';
import { agentTraits, type Meaning } from './meaning';
import { readOthers } from './otherwise/readOthers';
import { readAuthor } from './readAuthor';
import { type Agent, nobody, Reading } from './reading';
import { readKind } from './readKind';
import { readLoose } from './readLoose';
import { readNeeds, requireConcept } from './readNeeds';
import { readNext } from './readNext';
import { readOrderKey } from './readOrderKey';
import { readRival } from './readRival';
import { readSubject, type Subject } from './readSubject';
import { readTheme } from './readTheme';
import { readThreshold } from './readThreshold';
import { readVerb } from './readVerb';
import { readWay } from './readWay';
import { sharedConcepts } from './sharedConcepts';
import { expireConcept } from './values/isSpan';

/**
 * Read what one clause means, and for a demand also what it means without what narrows it down.
 *
 * Nothing where only the sentence before tells what it is about, or where some of it is excepted.
 */
export function readClause(tokens: Tokens, clause: Clause, keyword: Level): readonly Meaning[] {
	const subject = readSubject(tokens, clause);
	// What nobody may do must not be done.
	const level = subject.negative ? 'MUST' : keyword;
	if (subject.isLost || hasException(tokens, subject.from, clause.to)) {
		return [];
	}
	const reading = new Reading(tokens, clause);
	reading.negative = subject.negative;
	reading.hasCondition = subject.conditionTo > subject.conditionFrom;
	const from = readVerb(reading, clause.keyword + 1);
	reading.objectsFrom = from;
	readAll(reading, from, clause.end);
	const { matter } = reading;
	const conditionFrom = reading.conditionFrom ?? matter.end;
	reading.isCondition = (tokens.marks(subject.conditionFrom) & marks.condition) !== 0;
	readAll(reading, subject.conditionFrom, subject.conditionTo);
	if (reading.causeTo !== undefined) {
		readTheme(reading, subject.from, reading.causeTo);
	}
	const conditionTo = matter.end;
	if (isMeasured(reading)) {
		reading.isTheme = true;
	}
	if (reading.isTheme) {
		readAuthor(reading, subject.from);
		readTheme(reading, reading.themeFrom ?? subject.from, reading.themeTo ?? clause.to);
	}
	matter.absorb(reading.values.hasAny ? 1 : 2);
	const bare = matter.sum;
	const whole = wholeMeaning(reading, subject, level);
	const named = bareSum(reading, whole, bare);
	const meanings = [whole];
	if (level === 'MUST' && !whole.bound) {
		addForms(meanings, reading, named, conditionFrom, conditionTo);
	}
	meanings.push(
		...readThreshold(reading, whole),
		...readOrderKey(reading, whole),
		...readKind(reading, subject, whole),
	);
	meanings.push(...readRival(reading, whole, conditionFrom, conditionTo));
	meanings.push(...readLoose(reading, subject, whole, conditionFrom, conditionTo));
	if (reading.phrases === 1) {
		meanings.push(...readWay(reading, whole, reading.phraseFrom ?? conditionFrom, conditionFrom));
	}
	readOthers(meanings, reading, subject, whole);
	if (reading.isWithout || reading.isBefore || reading.verb === requireConcept) {
		meanings.push(...readNeeds(reading, subject, whole));
	}
	return meanings;
}

const exceptions: ReadonlySet<string> = new Set(['but', 'except', 'besides']);

/** “A page holds 50 items” says something of the page. */
function isMeasured({ values, tokens, clause, by }: Reading): boolean {
	const isThing = (tokens.marks(clause.to - 1) & (marks.person | marks.generic)) === 0;
	return by === undefined && values.hasAny && holdingVerbs.has(values.verb) && isThing;
}

/** What it is about without the value it gives to that; how something is done may be said by the value alone. */
function bareSum({ matter }: Reading, { value }: Meaning, bare: number): number {
	const isCounted = value?.dimension === 'number' || value?.dimension === 'time';
	return isCounted ? matter.sumWithout(matter.end - 1, matter.end) : bare;
}

/** Add what a demand means in general, or how a ban is compared with that. */
function addForms(
	meanings: Meaning[],
	reading: Reading,
	bare: number,
	conditionFrom: number,
	conditionTo: number,
): void {
	const whole = meanings[0] as Meaning;
	const { value } = whole;
	if (whole.negative) {
		if (whole.agent !== 0) {
			meanings.push({ ...whole, matter: matterOf(whole.matter, whole), form: 'ban' });
		}
		return;
	}
	if (value !== null && value.role === 'own' && (value.comparison !== 'most' || reading.values.isUpTo)) {
		const general = { ...whole, value: null };
		addGeneral(meanings, general, bare, whole.size - 1);
		if (whole.agent !== 0) {
			addGeneral(meanings, { ...general, agent: 0 }, bare, whole.size - 1);
		}
	}
	const { matter } = reading;
	const phraseFrom = Math.min(reading.phraseFrom ?? conditionFrom, conditionFrom);
	if (phraseFrom < conditionTo && reading.tokens.lower(reading.phraseAt) !== 'before') {
		addGeneral(meanings, whole, matter.sumWithout(phraseFrom, conditionTo), whole.size - conditionTo + phraseFrom);
	}
	if (phraseFrom < conditionFrom && conditionFrom < conditionTo) {
		addGeneral(
			meanings,
			whole,
			matter.sumWithout(conditionFrom, conditionTo),
			whole.size - conditionTo + conditionFrom,
		);
	}
}

/** What it means in all cases. */
function addGeneral(meanings: Meaning[], whole: Meaning, sum: number, size: number): void {
	meanings.push({ ...whole, matter: matterOf(sum, whole), size, form: 'general', shared: nothing, isOpposing: false });
}

const showConcept = conceptOfWord('show');
const holdingVerbs: ReadonlySet<number> = new Set('contain hold'.split(' ').map(conceptOfWord));
const endingVerbs: ReadonlySet<number> = new Set('close stop'.split(' ').map(conceptOfWord));

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
	if (reading.isTheme && (subject.traits & agentTraits.only) !== 0) {
		reading.values.reserve();
	}
	if (reading.onlyAt >= 0 && (agent.traits & agentTraits.only) === 0 && !reading.values.reserve()) {
		matter.add(onlyName);
	}
	endAfterTime(reading);
	reading.values.addAtOnce();
	const { value, negative } = reading.values.settle(isNegative(reading));
	const isNot = tokens.lower(clause.keyword + 1) === 'not';
	const isOpposing = negative || reading.isContrary || (agent.traits & agentTraits.only) !== 0;
	const isCommon = subject.isLoose && !isPerson(reading, agent);
	return {
		matter: matter.sum,
		size: matter.size,
		shared: isOpposing ? sharedConcepts(tokens, matter.concepts) : nothing,
		isOpposing,
		agent: agent.agent,
		kindOf: agent.kindOf,
		traits: agent.traits | (reading.isTheme && reading.by === undefined ? subject.traits & agentTraits.all : 0),
		form: 'whole',
		wording: 0,
		level,
		negative,
		isContrary: reading.isContrary,
		value,
		way: null,
		left: nothing,
		bound: isCommon || reading.isPointing,
		common: isCommon && !reading.isPointing && !subject.isPointing,
		named: value !== null && isNamed(tokens, clause),
		start: tokens.starts[clause.keyword] ?? 0,
		end: tokens.ends[isNot ? clause.keyword + 1 : clause.keyword] ?? 0,
	};
}

const nothing: readonly never[] = [];

/** What is closed or stopped after a time expires then. */
function endAfterTime(reading: Reading): void {
	if (reading.isContrary && reading.values.isSpan && endingVerbs.has(reading.verb)) {
		reading.isContrary = false;
		reading.matter.drop(reading.values.verb);
		reading.matter.add(expireConcept);
	}
}

/** What is deleted after a time is kept for it; and what is hidden after something is done then, not left undone. */
function isNegative({ negative, isDeleting, isOpposite, values, matter }: Reading): boolean {
	if (isDeleting && values.isSpan) {
		return !negative;
	}
	if (!isOpposite || !negative || !values.isAfter || !values.hasAny) {
		return negative;
	}
	matter.add(notConcept);
	return false;
}

/** “Members” who do something are people, not those of an object. */
function isPerson({ isTheme }: Reading, { traits }: Agent): boolean {
	return !isTheme && (traits & agentTraits.person) !== 0;
}

function agentOf({ by, isTheme, values, verb }: Reading, subject: Subject): Agent {
	const agent = by ?? (isTheme ? nobody : seen(verb, subject));
	// Whatever is able to do something may do it, as people may.
	return values.isOption && !isTheme && agent.agent !== 0
		? { ...agent, traits: agent.traits | agentTraits.person }
		: agent;
}

/** People who see something are those to whom it is shown. */
function seen(verb: number, subject: Agent): Agent {
	const isSeen = verb === showConcept && (subject.traits & agentTraits.person) !== 0;
	return isSeen ? { ...subject, traits: subject.traits | agentTraits.shown } : subject;
}

/** What is general is said of so much that it is told apart by who does it, too. */
function matterOf(matter: number, { agent }: Meaning): number {
	return (matter + agent) % 2 ** 52;
}
