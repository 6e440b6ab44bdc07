import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';
import { Matter } from './matter';
import { looseSubjects } from './predicateWords';

/** Who or what a clause is about, and the condition before it. */
export interface Subject {
	/** Tokens of the condition in front; the end exclusive. */
	readonly conditionFrom: number;
	readonly conditionTo: number;
	/** As an agent; 0 where it is nobody in particular. */
	readonly agent: number;
	/** Whether it says “no X”. */
	readonly negative: boolean;
	/** Whether only the text around tells what it is. */
	readonly isLoose: boolean;
	/** Add it to what a clause is about. */
	addTo(matter: Matter): void;
}

/** Read what stands before the keyword of a clause. */
export function readSubject(tokens: Tokens, { from, to }: Clause): Subject {
	const start = afterIntroduction(tokens, from, to);
	const condition = endOfCondition(tokens, start, to);
	if (condition === undefined) {
		const nobody = { agent: 0, negative: false, isLoose: false, addTo: () => undefined };
		return { conditionFrom: start, conditionTo: to, ...nobody };
	}
	const isNo = /^(?:no|neither|nobody|nothing|none)$/.test(tokens.lower(condition));
	const first = isNo ? condition + 1 : condition;
	const agent = new Matter();
	for (let at = first; at < to; at = takeInto(agent, tokens, at, true)) {}
	return {
		conditionFrom: start,
		conditionTo: condition,
		agent: agent.sum,
		negative: isNo,
		isLoose: isLoose(tokens, first, to),
		addTo: matter => {
			for (let at = first; at < to; at = takeInto(matter, tokens, at, false)) {}
		},
	};
}

/** Words such as “Additionally,” say nothing. */
function afterIntroduction(tokens: Tokens, from: number, to: number): number {
	let start = from;
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
		if (tokens.kinds[at] === tokenKinds.comma || tokens.source(at) === 'THE') {
			const next = at + 1;
			return tokens.lower(next) === 'then' ? next + 1 : next;
		}
	}
	return (tokens.marks(start) & marks.condition) !== 0 ? undefined : lastArticle(tokens, start, to);
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

function takeInto(matter: Matter, tokens: Tokens, at: number, asAgent: boolean): number {
	if (tokens.kinds[at] !== tokenKinds.word) {
		if (tokens.kinds[at] !== tokenKinds.comma) {
			matter.addName(tokens.source(at).toLowerCase());
		}
		return at + 1;
	}
	const isLeftOut = (tokens.marks(at) & (marks.pointing | (asAgent ? marks.generic : 0))) !== 0;
	return isLeftOut ? at + 1 : matter.addWord(tokens, at);
}

function isLoose(tokens: Tokens, from: number, to: number): boolean {
	let words = 0;
	let isPlain = true;
	for (let at = from; at < to; at++) {
		const bits = tokens.marks(at);
		if ((bits & marks.pointing) !== 0) {
			return true;
		}
		const isName = tokens.kinds[at] === tokenKinds.literal || tokens.kinds[at] === tokenKinds.number;
		if (isName || ((bits & marks.weak) === 0 && tokens.kinds[at] === tokenKinds.word)) {
			words++;
			isPlain = isPlain && !isName && looseSubjects.has(tokens.lower(at));
		}
	}
	return words === 0 || isPlain;
}
