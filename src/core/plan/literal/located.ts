import type { Place } from './place';

/** Where a literal stands; a place that is not certain says why. */
export interface Located {
	readonly certain: readonly Place[];
	/** Doubtful for what kind of text they stand in: comments, prose and the like. */
	readonly doubtful: readonly Place[];
	/** Nothing tells whether these are meant. */
	readonly open: readonly Place[];
	/** What stands in so many places that they are not looked at; `isWhole` where it is the literal itself. */
	readonly crowd?: Crowd;
}

/** A text that stands in very many places. */
export interface Crowd {
	readonly text: string;
	/** `2000 places`, `more than 1000 places`. */
	readonly where: string;
	readonly isWhole: boolean;
}
