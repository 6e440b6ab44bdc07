import * as vscode from 'vscode';
import type { Fix } from '../../core/lint/fixes/fix';
import { fixAllOf } from '../../core/lint/fixes/fixAllOf';
import { fixesOf } from '../../core/lint/fixes/fixesOf';
import { suppressionsOf } from '../../core/lint/fixes/suppressionsOf';
import { LineStarts } from '../../core/lint/lineStarts';
import type { LintProblem } from '../../core/lint/lintProblem';
import type { CurrentProblems } from './specProblems';
import { problemSource, rangeOf, ruleOf } from './toDiagnostic';

/** What can be done about the problems at a place of a spec: mend one, mend all of its rule, or suppress it. */
export function offerFixes(
	{ uri }: vscode.TextDocument,
	{ reading: { text, spec }, problems }: CurrentProblems,
	place: vscode.Range,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const shown = diagnostics.filter(({ source }) => source === problemSource);
	const here = problems.filter(problem => rangeOf(problem).intersection(place) !== undefined);
	const lines = new LineStarts(text);
	const offer = (problem: LintProblem, fix: Fix, isPreferred = false) => {
		const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
		action.edit = toEdit(uri, fix, lines);
		action.diagnostics = shown.filter(one => ruleOf(one) === problem.rule && one.range.isEqual(rangeOf(problem)));
		action.isPreferred = isPreferred;
		return action;
	};
	const mending = here.flatMap(problem => {
		const fixes = fixesOf(problem, spec, text);
		return fixes.map(fix => offer(problem, fix, fixes.length === 1));
	});
	const ofRule = oneOfEachRule(here).flatMap(problem => {
		const fix = fixAllOf(problem.rule, problems, spec, text);
		return fix ? [offer(problem, fix)] : [];
	});
	const suppressing = oneOfEachRule(here).flatMap(problem =>
		suppressionsOf(problem, text).map(fix => offer(problem, fix)),
	);
	return [...mending, ...ofRule, ...suppressing];
}

function oneOfEachRule(problems: readonly LintProblem[]): readonly LintProblem[] {
	return [...new Map(problems.map(problem => [problem.rule, problem])).values()];
}

function toEdit(uri: vscode.Uri, { edits }: Fix, lines: LineStarts): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	const positionOf = (offset: number) => {
		const { line, column } = lines.placeOf(offset);
		return new vscode.Position(line - 1, column - 1);
	};
	for (const { start, end, text } of edits) {
		edit.replace(uri, new vscode.Range(positionOf(start), positionOf(end)), text);
	}
	return edit;
}
