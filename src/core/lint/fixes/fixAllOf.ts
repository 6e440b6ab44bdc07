import type { Spec } from '../../spec/spec';
import { LineStarts } from '../lineStarts';
import type { LintProblem } from '../lintProblem';
import type { Fix, TextEdit } from './fix';
import { fixesOf } from './fixesOf';
import { freeId } from './freeId';

/**
 * Mend all problems of a rule that can be mended, in one go; `undefined` where these are fewer than two.
 *
 * @param problems Of the spec, of this rule and others.
 */
export function fixAllOf(rule: string, problems: readonly LintProblem[], spec: Spec, text: string): Fix | undefined {
	const own = problems.filter(problem => problem.rule === rule);
	const edits = rule === 'duplicate-id' ? newIds(own, spec, text) : firstFixes(own, spec, text);
	const apart = [...edits]
		.sort((a, b) => a.start - b.start)
		.filter((edit, index, all) => index === 0 || edit.start > (all[index - 1]?.end ?? 0));
	return apart.length < 2 ? undefined : { title: `Mend all ${apart.length} of ${rule}`, edits: apart };
}

/** What is worked out from the whole spec for one problem may not be right any more once another is mended. */
const onlyOneByOne: ReadonlySet<string> = new Set(['several-requirements']);

function firstFixes(problems: readonly LintProblem[], spec: Spec, text: string): readonly TextEdit[] {
	return problems.flatMap(problem =>
		onlyOneByOne.has(problem.rule) ? [] : (fixesOf(problem, spec, text)[0]?.edits ?? []),
	);
}

/** Each gets another one. */
function newIds(problems: readonly LintProblem[], spec: Spec, text: string): readonly TextEdit[] {
	const lines = new LineStarts(text);
	const given: string[] = [];
	return problems.flatMap(({ line, column, endColumn }) => {
		const start = lines.startOf(line) + column - 1;
		const end = lines.startOf(line) + endColumn - 1;
		const id = freeId(text.slice(start, end), spec, given);
		given.push(id ?? '');
		return id === undefined ? [] : [{ start, end, text: id }];
	});
}
