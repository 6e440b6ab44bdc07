import type { FileProblems } from '../../src/core/lint/fileProblems';
import type { LintInput } from '../../src/core/lint/lintInput';
import type { LintOptions } from '../../src/core/lint/lintOptions';
import { LintSession } from '../../src/core/lint/lintSession';

/** Find the problems of some specs, and between them, from nothing: one entry for each that is no context, in their order. */
export function lintTogether(inputs: readonly LintInput[], options: LintOptions = {}): readonly FileProblems[] {
	const session = new LintSession(options);
	for (const input of inputs) {
		session.set(input);
	}
	return inputs
		.filter(({ isContext }) => !isContext)
		.map(({ spec: { path } }) => ({ path, problems: session.problemsOf(path) }));
}
