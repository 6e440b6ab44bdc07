import { checkHistory } from '../history/checkHistory';
import type { History } from '../history/history';
import { lineProblem } from '../history/lineProblem';
import type { Problem } from '../spec/spec';
import { isProtected } from './isProtected';
import type { LintOptions } from './lintOptions';
import type { LintProblem } from './lintProblem';
import { isRule, rules } from './rules';
import { PartPlaces } from './session/partPlaces';
import { severityOf } from './severity';
import { readSuppressions } from './suppressions';

/**
 * Find what is wrong with a history: what cannot be read, what does not follow from what is before it, and what was
 * said to be applied without anything that shows it. Comments suppress rules as in a spec, save for those that protect
 * the records.
 *
 * @param text The text of apply.md, in LF without BOM, of which `history` was read.
 * @returns In the order of the lines.
 */
export function lintHistory(text: string, history: History, options: LintOptions = {}): readonly LintProblem[] {
	const found: Problem[] = [...history.problems, ...checkHistory(text, history), ...findUnproven(history)];
	const places = new PartPlaces(text);
	const suppressions = readSuppressions({
		text,
		places,
		add: (rule, stretch, message) =>
			found.push({ rule, severity: rules[rule].severity, message, ...places.placeOf(stretch) }),
	});
	const isSuppressed = ({ rule, line }: Problem) =>
		isRule(rule) &&
		!isProtected(rule) &&
		suppressions !== undefined &&
		(suppressions.file.has(rule) || suppressions.coversLine(rule, line));
	return found
		.flatMap(problem => {
			const severity = severityOf(problem.rule, problem.severity, options);
			return severity === 'off' || isSuppressed(problem) ? [] : [{ ...problem, severity }];
		})
		.sort((a, b) => a.line - b.line);
}

/** Cycles that somebody called applied, with no command that could have shown it. */
function findUnproven(history: History): readonly LintProblem[] {
	const message = 'This cycle is called applied, and names no command that would show it.';
	return history.cycles
		.filter(cycle => cycle.status === 'applied' && cycle.evidence === 'claimed' && cycle.verify.length === 0)
		.map(({ line }) => lineProblem('unproven-status', rules['unproven-status'].severity, message, line, ''));
}
