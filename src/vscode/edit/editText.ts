import * as vscode from 'vscode';
import { diffLines } from '../../core/lines/diffLines';
import { openInStep } from './openInStep';

/** The editor refuses an edit of a document that it closed, or read again, while it was told of the edit. */
const attempts = 3;

/**
 * Give a file another text, as an edit of its editor that Undo takes back.
 *
 * Only the lines that differ are replaced, so that line ends, folding and the caret stay as they are.
 *
 * @param before The text that `after` was made from, in LF; where the editor holds another one, nothing is done.
 * @returns The editor's document with the edit in it, not saved.
 */
export async function editText(
	uri: vscode.Uri,
	before: string,
	after: string,
): Promise<vscode.TextDocument | undefined> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const document = await openInStep(uri);
		if (document.getText().replaceAll('\r\n', '\n') !== before) {
			return undefined;
		}
		if (await vscode.workspace.applyEdit(editOf(uri, before, after))) {
			// The one from before may have been closed for another one of the same file.
			return vscode.workspace.openTextDocument(uri);
		}
	}
	return undefined;
}

function editOf(uri: vscode.Uri, before: string, after: string): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	const lines = before.split('\n');
	for (const { at, old, new: fresh } of diffLines(lines, after.split('\n')).toReversed()) {
		const { range, text } = replacement(lines.length, at - 1, old.length, fresh);
		edit.replace(uri, range, text);
	}
	return edit;
}

/** Whole lines with their ends; at the end of the file the end of the line before goes or comes with them. */
function replacement(
	lineCount: number,
	first: number,
	count: number,
	fresh: readonly string[],
): { readonly range: vscode.Range; readonly text: string } {
	if (first + count < lineCount) {
		return { range: new vscode.Range(first, 0, first + count, 0), text: fresh.map(line => `${line}\n`).join('') };
	}
	const end = Number.MAX_SAFE_INTEGER;
	return first === 0
		? { range: new vscode.Range(0, 0, lineCount - 1, end), text: fresh.join('\n') }
		: { range: new vscode.Range(first - 1, end, lineCount - 1, end), text: fresh.map(line => `\n${line}`).join('') };
}
