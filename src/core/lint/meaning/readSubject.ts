import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';

import { agentTraits } from './meaning';
import { agentAt } from './readAgent';
import { type Agent, nobody } from './reading';

/** Who or what a clause is about, as an agent, and the condition before it. */
export interface Subject extends Agent {
	/** Tokens of the condition in front; the end exclusive. */
	readonly conditionFrom: number;
	readonly conditionTo: number;
	/** Its first token; it ends before the keyword. */
	readonly from: number;
	/** Whether it says “no X”. */
	readonly negative: boolean;
	/** Whether only the text around tells what it is. */
	readonly isLoose: boolean;
	/** Whether it points there, as “this” and “it” do. */
	readonly isPointing: boolean;
	/** Whether only the sentence before, in the same statement, tells what it is. */
	readonly isLost: boolean;
}

/** Subjects that only the text around them tells apart. */
const looseSubjects: ReadonlySet<string> = new Set(
	'value values property properties attribute attributes field fields parameter parameters item items element elements entry entries string name names list section feature type content object key keys array result output response input argument option request message data behavior behaviour format default description title label id identifier members member others each status code codes header headers body'.split(
		' ',
	),
);

/** Read what stands before the keyword of a clause. */
export function readSubject(tokens: Tokens, { from, to }: Clause): Subject {
	const start = afterIntroduction(tokens, from, to);
	const condition = endOfCondition(tokens, start, to);
	if (condition === undefined) {
		const unknown = { negative: false, isLoose: false, isPointing: false, isLost: false };
		return { conditionFrom: start, conditionTo: to, from: to, ...nobody, ...unknown };
	}
	const lower = tokens.lower(condition);
	const isNo = denials.has(lower);
	const isOnly = (tokens.marks(condition) & marks.only) !== 0;
	const first = isNo || isOnly ? condition + 1 : condition;
	const traits = (isOnly ? agentTraits.only : 0) | (isNo || universals.has(lower) ? agentTraits.all : 0);
	const { agent, kindOf, traits: all } = agentAt(tokens, first, to, traits);
	const isPointing = (tokens.marks(first) & marks.showing) !== 0;
	return {
		conditionFrom: start,
		conditionTo: condition,
		from: first,
		agent,
		kindOf,
		traits: all,
		negative: isNo,
		isLoose: isLoose(tokens, first, to) && !isEmpty(tokens, first, to),
		isPointing: hasPointing(tokens, first, to),
		isLost: isPointing && start > from && tokens.kinds[start - 1] === tokenKinds.stop,
	};
}

const denials: ReadonlySet<string> = new Set('no neither nobody nothing none'.split(' '));
const universals: ReadonlySet<string> = new Set('all every each any'.split(' '));

/** Words such as “Additionally,” say nothing. */
function afterIntroduction(tokens: Tokens, from: number, to: number): number {
	let start = from;
	if (
		(tokens.marks(from) & marks.adverb) !== 0 &&
		(tokens.marks(from + 1) & (marks.condition | marks.preposition)) !== 0
	) {
		return from + 1;
	}
	for (let at = from; at < Math.min(to, from + 2); at++) {
		if (tokens.kinds[at] === tokenKinds.comma && (tokens.marks(from) & (marks.condition | marks.preposition)) === 0) {
			start = at + 1;
		}
	}
	for (let at = start; at < to; at++) {
		if (tokens.kinds[at] === tokenKinds.stop) {
			start = at + 1;
		}
	}
	return start;
}

/** Where the subject begins; `undefined` where it cannot be told from the condition before it. */
function endOfCondition(tokens: Tokens, start: number, to: number): number | undefined {
	if ((tokens.marks(start) & (marks.condition | marks.preposition)) === 0) {
		return start;
	}
	for (let at = to - 1; at > start; at--) {
		const isThen = tokens.lower(at) === 'then';
		if (isThen || tokens.kinds[at] === tokenKinds.comma || tokens.source(at) === 'THE') {
			const next = at + 1;
			return !isThen && tokens.lower(next) === 'then' ? next + 1 : next;
		}
	}
	return lastArticle(tokens, start, to);
}

/** In “for unknown users the server” the second article: no preposition stands before it. */
function lastArticle(tokens: Tokens, start: number, to: number): number | undefined {
	for (let at = to - 1; at > start + 1; at--) {
		if (/^(?:the|an?)$/.test(tokens.lower(at))) {
			return (tokens.marks(at - 1) & (marks.preposition | marks.joint)) === 0 ? at : undefined;
		}
	}
	return undefined;
}

/** They point at the noun before them. */
const relatives: ReadonlySet<string> = new Set('which who that'.split(' '));

/** “It” names nothing in “it MUST be possible to”. */
function isEmpty(tokens: Tokens, from: number, to: number): boolean {
	const isIt = to === from + 1 && tokens.lower(from) === 'it';
	return isIt && tokens.lower(tokens.lower(to + 1) === 'not' ? to + 3 : to + 2) === 'possible';
}

function hasPointing(tokens: Tokens, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const isEasy = at === from ? tokens.lower(at) === 'there' : relatives.has(tokens.lower(at));
		if ((tokens.marks(at) & marks.pointing) !== 0 && !isEasy) {
			return true;
		}
	}
	return false;
}

function isLoose(tokens: Tokens, from: number, to: number): boolean {
	let words = 0;
	let isPlain = true;
	if (hasPointing(tokens, from, to)) {
		return true;
	}
	for (let at = from; at < to; at++) {
		const bits = tokens.marks(at);
		const isName = tokens.kinds[at] === tokenKinds.literal || tokens.kinds[at] === tokenKinds.number;
		if (isName || ((bits & marks.weak) === 0 && tokens.kinds[at] === tokenKinds.word)) {
			words++;
			isPlain = isPlain && !isName && looseSubjects.has(tokens.lower(at));
		}
	}
	return (words === 0 && tokens.lower(from) !== 'there') || (words > 0 && isPlain);
}
