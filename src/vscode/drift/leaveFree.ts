import * as vscode from 'vscode';
import { freeFileLine } from '../../core/drift/freeFileLine';
import { freeFilesPath } from '../../core/drift/readFreeFiles';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** List a file as free to change in the Root's list, which is made where there is none, and open the list at that line. */
export async function leaveFree(one: SpecSession, path: string): Promise<void> {
	const uri = fileInRoot(one.spec, freeFilesPath);
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { ignoreIfExists: true });
	await vscode.workspace.applyEdit(edit);
	const document = await vscode.workspace.openTextDocument(uri);
	const end = document.lineAt(document.lineCount - 1).range.end;
	const lines = new vscode.WorkspaceEdit();
	lines.insert(uri, end, `${end.character > 0 ? '\n' : ''}${freeFileLine(path)}\n`);
	await vscode.workspace.applyEdit(lines);
	await document.save();
	await vscode.window.showTextDocument(document, { preview: true });
}
