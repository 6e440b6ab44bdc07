import type { LintOptions } from '../../../../src/core/lint/lintOptions';
import type { LintProblem } from '../../../../src/core/lint/lintProblem';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTogether } from '../../../support/lintTogether';

/** The problems of some specs that are looked at together, by their order. */
export function lintTexts(
	texts: Readonly<Record<string, string>>,
	options: LintOptions = {},
): readonly (readonly LintProblem[])[] {
	const inputs = Object.entries(texts).map(([path, text]) => ({ spec: parseSpec(path, text), text }));
	return lintTogether(inputs, options).map(({ problems }) => problems);
}

/** Rule and line of each problem of one spec. */
export function told(text: string, path = '.openspec/spec.md', options: LintOptions = {}): readonly string[] {
	const [problems = []] = lintTexts({ [path]: text }, options);
	return problems.map(({ rule, line }) => `${rule} ${line}`);
}
