import type { Problem } from '../spec/spec';

/** A place in another file, or elsewhere in the same, that a problem is about too. Lines from 1. */
export interface RelatedPlace {
	readonly path: string;
	readonly line: number;
}

/** What a rule found, in a file. */
export interface LintProblem extends Problem {
	readonly related?: RelatedPlace;
	/** What to write in its place, where that is certain enough to be offered. */
	readonly replacement?: string;
}
