import * as vscode from 'vscode';
import { type ConflictBlock, conflictBlocks } from '../../core/plan/edits/conflictBlocks';

/** What resolves the conflict that a line of a proposed text stands in: either side, or both; nothing outside of one. */
export function conflictActions(document: vscode.TextDocument, line: number): vscode.CodeAction[] {
	const lines = Array.from({ length: document.lineCount }, (_, at) => document.lineAt(at).text);
	const met = conflictBlocks(lines).find(({ first, last }) => first <= line && line <= last);
	return met ? [...resolutions(document, met)] : [];
}

function resolutions(document: vscode.TextDocument, met: ConflictBlock): readonly vscode.CodeAction[] {
	const { ours, theirs } = met;
	return [
		resolve(document, met, vscode.l10n.t('Take it as it is now'), ours),
		resolve(document, met, vscode.l10n.t('Take it as it was before the cycle'), theirs),
		resolve(document, met, vscode.l10n.t('Take both'), [...ours, ...theirs]),
	];
}

function resolve(
	document: vscode.TextDocument,
	{ first, last }: ConflictBlock,
	title: string,
	lines: readonly string[],
): vscode.CodeAction {
	const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	const isLast = last === document.lineCount - 1;
	const end = isLast ? document.lineAt(last).range.end : new vscode.Position(last + 1, 0);
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.replace(
		document.uri,
		new vscode.Range(first, 0, end.line, end.character),
		lines.map((line, index) => line + (isLast && index === lines.length - 1 ? '' : eol)).join(''),
	);
	return action;
}
