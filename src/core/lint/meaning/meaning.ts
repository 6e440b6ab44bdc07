import type { Level } from '../../spec/spec';

/** The one value that a statement gives its matter. */
export interface Value {
	/** Values of different dimensions are not compared: `time`, `size`, `percent`, `literal`, …. */
	readonly dimension: string;
	readonly comparison: 'exact' | 'most' | 'least' | 'range';
	/** In the dimension's base unit; for what is no number a word or code that stands for it. */
	readonly amount: number | string;
	/** As it stands in the text. */
	readonly shown: string;
	/** Where a range begins that ends at the amount. */
	readonly low?: number;
	/**
	 * What it bounds: something itself, what of its kind has to be accepted, or what is left by that which is refused;
	 * or that it is one of several, or the only one.
	 */
	readonly role: 'own' | 'accepted' | 'left' | 'some' | 'only';
}

/** The way in which something has to be done. */
export interface Way {
	/** What says which kind of way it is: ways of two kinds do not exclude each other. */
	readonly kind: string;
	readonly concepts: readonly number[];
	/** Whether there is to be no other. */
	readonly isOnly: boolean;
}

/** What one keyword of a statement demands, in a form in which rewordings are equal. */
export interface Meaning {
	/** Names what it is about: the concepts of verb, objects and conditions, in no order, without value and polarity. */
	readonly matter: number;
	/** Concepts that make up the matter. */
	readonly size: number;
	/**
	 * For one that denies something or reserves it, the concepts that a statement must state (`statedConcepts`) to be
	 * about the same and oppose nothing; else empty.
	 */
	readonly shared: readonly number[];
	/** Whether it denies something or reserves it; what a demand means in general does not. */
	readonly isOpposing: boolean;
	/** Names who has to do it; 0 where that is not said, or is the system as a whole. */
	readonly agent: number;
	/** Names those of whom the agent is a special kind; 0 where there is none. */
	readonly kindOf: number;
	/** Bits of `agentTraits`. */
	readonly traits: number;
	/**
	 * Of which form of it this is: `whole`, `general` without what narrows a demand down, or `ban`, which is a prohibition
	 * as it is compared with what is general; `need` says by what something is required, `without` what is done without;
	 * `way` tells apart in what way it is done; and `other` is the whole in other words.
	 */
	readonly form: 'whole' | 'loose' | 'placed' | 'kind' | 'general' | 'ban' | 'need' | 'without' | 'way' | 'other';
	/** Of the form `other` the matter of the whole: two of one whole meet as that. Else 0. */
	readonly wording: number;
	readonly level: Level;
	/** Whether it must not be so. */
	readonly negative: boolean;
	/** Whether its verb rules out the one in the matter, which is more than not to do it: “stop” for “start”. */
	readonly isContrary: boolean;
	readonly value: Value | null;
	/** Of the form `way` only. */
	readonly way: Way | null;
	/** What a loose one leaves out. */
	readonly left: readonly number[];
	/** Whether it refers to what stands around it, so that it is comparable within its section only. */
	readonly bound: boolean;
	/** Whether it does so by a common noun alone: of “the response” all else has to be the opposite in another section. */
	readonly common: boolean;
	/** Whether it gives a value to something by a name of its own, which means the same in every document. */
	readonly named: boolean;
	/** Offsets of the keyword in the statement's text. */
	readonly start: number;
	readonly end: number;
}

/** What is said of the agent of a meaning. */
export const agentTraits = {
	/** Nobody else may do it. */
	only: 1,
	/** All of them: every user. */
	all: 2,
	/** People by their role. */
	person: 4,
	/** Many kinds of people: users, members. */
	broad: 8,
	/** To whom something is shown. */
	shown: 16,
	/** People who are known: registered users, members. */
	known: 32,
	/** People who are not: guests. */
	unknown: 64,
	/** What it says of the system as a whole it does not say of each part. */
	system: 128,
} as const;
