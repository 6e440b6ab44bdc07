import * as vscode from 'vscode';
import type { ConflictKind } from './conflictKind';
import { offerSides } from './offerSides';

/** What marks the problems of this feature. */
const source = 'Spec';
const codes = { spec: 'spec.conflict', history: 'history.conflict' } as const;

/** A problem for each merge conflict in a spec or a history. */
export function findConflicts(document: vscode.TextDocument, kind: ConflictKind): vscode.Diagnostic[] {
	return conflictLines(document).map(range => toProblem(kind, range));
}

/** From the first marker of each conflict to the last. */
function conflictLines(document: vscode.TextDocument): readonly vscode.Range[] {
	const ranges: vscode.Range[] = [];
	let open: number | undefined;
	for (let line = 0; line < document.lineCount; line++) {
		const { text } = document.lineAt(line);
		if (/^<{7}(?: |$)/.test(text)) {
			open = line;
		} else if (open !== undefined && /^>{7}(?: |$)/.test(text)) {
			ranges.push(new vscode.Range(open, 0, line, text.length));
			open = undefined;
		}
	}
	return ranges;
}

function toProblem(kind: ConflictKind, range: vscode.Range): vscode.Diagnostic {
	const message =
		kind === 'history'
			? vscode.l10n.t('Two versions of the history stand here. Merge Histories puts their cycles together.')
			: vscode.l10n.t('Two versions of the spec stand here. Nothing is planned before they are merged.');
	const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
	problem.source = source;
	problem.code = codes[kind];
	return problem;
}

/** The ways out of a conflict that is marked at one place. */
export function offerWaysOut(
	document: vscode.TextDocument,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const problem = diagnostics.find(one => one.source === source && Object.values<unknown>(codes).includes(one.code));
	if (!problem) {
		return [];
	}
	if (problem.code === codes.history) {
		return mergeActions(document, problem, vscode.l10n.t('Merge Histories'));
	}
	const merging = mergeActions(document, problem, vscode.l10n.t('Merge by Requirement'));
	return [...merging, ...offerSides(document, problem)];
}

function mergeActions({ uri }: vscode.TextDocument, problem: vscode.Diagnostic, title: string): vscode.CodeAction[] {
	if (!vscode.workspace.isTrusted) {
		return [];
	}
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { title, command: 'specDrivenOps.mergeHistories', arguments: [uri] };
	action.diagnostics = [problem];
	action.isPreferred = true;
	return [action];
}
