import type { Problem, Severity } from '../spec/spec';

/** A problem that marks one whole line. */
export function lineProblem(rule: string, severity: Severity, message: string, line: number, text: string): Problem {
	return { rule, severity, message, line, column: 1, endLine: line, endColumn: text.length + 1 };
}
