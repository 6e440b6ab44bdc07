import type { LintInput } from './lintInput';
import type { LintOptions } from './lintOptions';
import type { LintProblem } from './lintProblem';
import { LintSession } from './lintSession';

/** What is told of one file, in the order of its lines. */
export interface FileProblems {
	readonly path: string;
	readonly problems: readonly LintProblem[];
}

/** Finds problems in specs, and between them, in time nearly linear in their length. */
export class Linter {
	readonly #options: LintOptions;

	constructor(options: LintOptions = {}) {
		this.#options = options;
	}

	/** @returns One entry for each input that is no context, in their order. */
	lint(inputs: readonly LintInput[]): readonly FileProblems[] {
		const session = new LintSession(this.#options);
		for (const input of inputs) {
			session.set(input);
		}
		return inputs
			.filter(({ isContext }) => !isContext)
			.map(({ spec: { path } }) => ({ path, problems: session.problemsOf(path) }));
	}
}
