import type { Tokens } from '../words/tokens';
import type { Clause } from './clause';
import { endingVerbs } from './endingVerbs';
import { Matter } from './matter';
import { Values } from './values/values';

/** Who has to do it. */
export interface Agent {
	/** A number that equal names have; 0 for nobody in particular. */
	readonly agent: number;
	/** The agent by its last word alone; 0 where that is all. */
	readonly kindOf: number;
	/** Bits of `agentTraits`. */
	readonly traits: number;
}

/** No agent in particular. */
export const nobody: Agent = { agent: 0, kindOf: 0, traits: 0 };

/** What is known of a clause while it is read. */
export class Reading {
	readonly tokens: Tokens;
	readonly clause: Clause;
	readonly matter = new Matter();
	readonly values: Values;
	negative = false;
	/** Whether the verb is the contrary of the one in the matter. */
	isContrary = false;
	/** Whether the subject is what something happens to, so that it belongs to the matter. */
	isTheme = false;
	/** Whether what is read now is a condition. */
	isCondition = false;
	/** Whether it points at one thing that stands around. */
	isPointing = false;
	/** Who does it, where that is not the subject. */
	by: Agent | undefined;
	/** Token of a noun that stands for the verb and has been taken. */
	taken = -1;
	/** Token of a negation further on that has been counted. */
	counted = -1;
	/** Token of “or more” behind a number that has taken it into account, and the token after. */
	behind = -1;
	afterBehind = -1;
	/** Where the objects of the verb begin. */
	objectsFrom = 0;
	/** Tokens of those who are let do it. */
	themeFrom: number | undefined;
	themeTo: number | undefined;
	/** End of the subject where that causes what somebody else does. */
	causeTo: number | undefined;
	/** Whether the verb is taken as the denial of its opposite. */
	isOpposite = false;
	/** Whether the verb keeps nothing: delete. */
	isDeleting = false;
	/** Concept of the verb as it stands there. */
	verb = 0;
	/** Whether the clause has a condition in front, of which “it” may speak. */
	hasCondition = false;
	/** Whether it says before what something is done. */
	isBefore = false;
	/** Whether it says without what something is done; and the deed that is left undone, if it is one. */
	isWithout = false;
	undone = 0;
	/** Token of “only” behind the keyword. */
	onlyAt = -1;
	/** How much of the matter was read before the first condition, and before the first preposition behind the object. */
	conditionFrom: number | undefined;
	phraseFrom: number | undefined;
	/** Prepositions behind the object, and the token of the first. */
	phrases = 0;
	phraseAt = -1;

	constructor(tokens: Tokens, clause: Clause) {
		this.tokens = tokens;
		this.clause = clause;
		this.values = new Values(this.matter);
	}

	/** Whether a number that is read now is the value of the demand: what expires says when in a condition, too. */
	get isDemand(): boolean {
		return !this.isCondition || this.values.isSized || this.endsSomething;
	}

	/** Whether its verb ends something, which then expires. */
	get endsSomething(): boolean {
		return endingVerbs.has(this.verb) || endingVerbs.has(this.values.verb);
	}

	/** Turn the meaning around. */
	deny(): void {
		this.negative = !this.negative;
	}
}
