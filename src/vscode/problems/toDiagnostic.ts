import * as vscode from 'vscode';
import { lineOfRule } from '../../core/language/rulesPage';
import type { LintProblem } from '../../core/lint/lintProblem';
import { isRule, type RuleId } from '../../core/lint/rules';
import type { Problem, Severity } from '../../core/spec/spec';
import { rulesScheme } from '../editorIds';

/** What marks the problems of this feature. */
export const problemSource = 'Spec';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
};

/**
 * A problem as VS Code shows it.
 *
 * @param fileAt Tells where a file of the same Root is.
 */
export function toDiagnostic(problem: LintProblem, fileAt: (path: string) => vscode.Uri): vscode.Diagnostic {
	const { rule, severity, message, related } = problem;
	const diagnostic = new vscode.Diagnostic(rangeOf(problem), message, severities[severity]);
	diagnostic.source = problemSource;
	diagnostic.code = isRule(rule) ? { value: rule, target: documentationOf(rule) } : rule;
	if (related) {
		const place = new vscode.Location(fileAt(related.path), new vscode.Position(related.line - 1, 0));
		const elsewhere = vscode.l10n.t('This is about it, too.');
		diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, elsewhere)];
	}
	return diagnostic;
}

/** The rule that a problem of this feature is told by. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
	return typeof code === 'object' ? code.value : code;
}

/** Where the documentation of a rule is. */
function documentationOf(rule: RuleId): vscode.Uri {
	return vscode.Uri.from({ scheme: rulesScheme, path: '/Rules.md', fragment: `L${lineOfRule(rule)}` });
}

/** Where a problem is, in an editor. */
export function rangeOf({ line, column, endLine, endColumn }: Problem): vscode.Range {
	return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
