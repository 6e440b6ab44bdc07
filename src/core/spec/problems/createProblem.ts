import type { Problem, Severity } from '../spec';

/** A problem of one line; columns from 1, the end exclusive. */
export function createProblem(
	rule: string,
	severity: Severity,
	message: string,
	line: number,
	column: number,
	endColumn: number,
): Problem {
	return { rule, severity, message, line, column, endLine: line, endColumn };
}
