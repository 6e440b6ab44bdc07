import type { Problem } from '../spec/spec';

/** Replaces what stands from `start` to `end`; offsets into the text in LF without BOM. */
export interface TextEdit {
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
	readonly text: string;
}

/** A way to mend a problem, as a person is offered it. */
export interface Fix {
	/** What it does, such as “Write MUST”. */
	readonly title: string;
	/** Ascending, apart from each other. */
	readonly edits: readonly TextEdit[];
}

/** A place in another file, or elsewhere in the same, that a problem is about too. Lines from 1. */
export interface RelatedPlace {
	readonly path: string;
	readonly line: number;
}

/** What a rule found, in a file. */
export interface LintProblem extends Problem {
	readonly fix?: Fix;
	readonly related?: RelatedPlace;
}
