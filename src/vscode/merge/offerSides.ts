import * as vscode from 'vscode';
import { findConflicts } from '../../core/text/findConflicts';

/** Edits that resolve one conflict of a spec: what this branch has, what the other has, or both. */
export function offerSides(document: vscode.TextDocument, problem: vscode.Diagnostic): readonly vscode.CodeAction[] {
	const text = document.getText().replaceAll('\r\n', '\n');
	const conflict = findConflicts(text).find(({ line }) => line === problem.range.start.line + 1);
	if (!conflict) {
		return [];
	}
	const { line, endLine, ours, theirs } = conflict;
	const range = new vscode.Range(line - 1, 0, endLine, 0);
	const replaced = document.validateRange(range);
	const resolve = (title: string, lines: readonly string[]) => {
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		const fresh = lines.map(one => `${one}\n`).join('');
		action.edit = new vscode.WorkspaceEdit();
		action.edit.replace(document.uri, replaced, fresh);
		action.diagnostics = [problem];
		return action;
	};
	return [
		resolve(vscode.l10n.t('Keep What This Branch Has'), ours),
		resolve(vscode.l10n.t('Keep What the Other Branch Has'), theirs),
		resolve(vscode.l10n.t('Keep Both'), [...ours, ...theirs]),
	];
}
