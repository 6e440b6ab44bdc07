import { findConflicts } from '../problems/findConflicts';
import type { Problem } from '../spec';
import type { SpecChunk } from './specChunk';
import { textOf } from './textOf';

/** What is wrong with a spec as a document, in the order of the text, from what is wrong with its parts. */
export function collectProblems(chunks: readonly SpecChunk[]): readonly Problem[] {
	const problems: Problem[] = [];
	let mayHaveConflict = false;
	let lines = 0;
	for (const chunk of chunks) {
		for (const { rule, severity, message, line, column, endLine, endColumn } of chunk.problems) {
			problems.push({ rule, severity, message, line: line + lines, column, endLine: endLine + lines, endColumn });
		}
		mayHaveConflict ||= chunk.mayHaveConflict;
		lines += chunk.feeds;
	}
	return mayHaveConflict
		? [...problems, ...findConflicts(textOf(chunks))].sort((a, b) => a.line - b.line || a.column - b.column)
		: problems;
}
