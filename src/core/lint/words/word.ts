/** What a word is to the rules, as bits of `Word.marks`. */
export const marks = {
	/** Says nothing of what a statement is about: articles, forms of be, most prepositions. */
	weak: 1,
	/** Turns the meaning around: not, never, no. */
	negation: 2,
	/** Opens a condition: when, if, while. */
	condition: 4,
	/** and, or, but. */
	joint: 8,
	/** Names something that only the text around tells: it, this, the following. */
	pointing: 16,
	/** Part of a normative keyword in upper case: MUST, SHALL, NOT. */
	modal: 32,
	/** Whoever a spec is about: the system, the application. */
	generic: 64,
	/** Stands before what it belongs to: on, by, for. */
	preposition: 128,
	/** A form of be. */
	be: 256,
	/** May end a vague term. */
	vague: 512,
	/** Ends in -ed or is another participle. */
	participle: 1024,
	/** Stands between a keyword and its verb: always, also. */
	adverb: 2048,
	/** May start a comparison: at, most, within. */
	comparison: 4096,
	/** The word “optional”. */
	optional: 8192,
	/** A number in letters: one, two. */
	counted: 16384,
	/** Has the form of an explicit id: `FR-012`. */
	idLike: 32768,
	/** May be read as one with the next word: log in. */
	paired: 65536,
	/** Points at one thing that stands around: this, these, such. */
	showing: 131072,
	/** Of which only one can hold: a colour, an order. */
	alternative: 262144,
	/** MAY in upper case. */
	may: 524288,
	/** May say what holds where something is left out: default, without. */
	answer: 1048576,
	/** Names what is done: deletion, upload. */
	deed: 2097152,
	/** Names people who may be allowed something: users, guests. */
	person: 4194304,
	/** May give a period: every, daily, once. */
	period: 8388608,
	/** Means something else before certain words: once, after, only. */
	special: 16777216,
	/** A verb of which one statement names one object and another statement another: support, include. */
	adding: 33554432,
	/** May deny what a statement says, or reserve it for some: refuse, prevent, only. */
	turning: 67108864,
	/** A unit, or a period by its own name: seconds, daily. */
	measuring: 134217728,
	/** May make the subject, or a literal, part of what is demanded: expire, default. */
	theming: 268435456,
	/** Leaves out all others: only, solely. */
	only: 536870912,
	/** Says of a condition only that it comes true: occur, submit. */
	event: 1073741824,
} as const;

/** A word as it was met in a text, with all that the rules ask of it. */
export interface Word {
	/** As it was met, and the hash of that. */
	readonly spelling: string;
	readonly hash: number;
	readonly lower: string;
	/** Bits of `marks`. */
	readonly marks: number;
	/** Number that all forms and synonyms of the word share. */
	readonly concept: number;
}
