import type { Level } from '../../spec/spec';

/** The one value that a statement gives its matter. */
export interface Value {
	/** Values of different dimensions are not compared: `time`, `size`, `percent`, `literal`, …. */
	readonly dimension: string;
	readonly comparison: 'exact' | 'most' | 'least';
	/** In the dimension's base unit; `NaN` for what is no number. */
	readonly amount: number;
	/** As it stands in the text. */
	readonly shown: string;
}

/** What one keyword of a statement demands, in a form in which rewordings are equal. */
export interface Meaning {
	/** Names what it is about: the concepts of verb, objects and conditions, in no order, without value and polarity. */
	readonly matter: number;
	/** Concepts that make up the matter. */
	readonly size: number;
	/** Names who has to do it; 0 where that is not said, or is the system as a whole. */
	readonly agent: number;
	readonly level: Level;
	/** Whether it must not be so. */
	readonly negative: boolean;
	readonly value: Value | null;
	/** Whether it refers to what stands around it, so that it is comparable within its section only. */
	readonly bound: boolean;
	/** Whether it gives a value to something by a name of its own, which means the same in every document. */
	readonly named: boolean;
	/** Offsets of the keyword in the statement's text. */
	readonly start: number;
	readonly end: number;
}
