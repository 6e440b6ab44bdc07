import type { LintProblem } from './lintProblem';

/** What is told of one file, in the order of its lines. */
export interface FileProblems {
	readonly path: string;
	readonly problems: readonly LintProblem[];
}
