import type { LintProblem } from './lintProblem';

/** How many problems there are of each severity. */
export interface SeverityCounts {
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
}

/** Count the problems of some files together. */
export function countSeverities(files: readonly { readonly problems: readonly LintProblem[] }[]): SeverityCounts {
	const counts = { error: 0, warning: 0, info: 0 };
	for (const { severity } of files.flatMap(({ problems }) => problems)) {
		counts[severity]++;
	}
	return { errors: counts.error, warnings: counts.warning, infos: counts.info };
}
