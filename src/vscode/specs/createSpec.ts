import * as vscode from 'vscode';
import { exists } from '../session/files';
import { toSpecRef } from '../session/specRef';

const usualPath = '.openspec/spec.md';

/**
 * Make a first spec in a workspace folder and open it with its first statement selected, to be typed over.
 *
 * Where there are several folders it asks for one. A spec that is there already is opened as it is.
 */
export async function createSpec(): Promise<void> {
	const folder = await chooseFolder();
	const uri = folder && vscode.Uri.joinPath(folder.uri, usualPath);
	if (!uri || !toSpecRef(uri)) {
		return;
	}
	if (await exists(uri)) {
		await vscode.window.showTextDocument(uri);
		return;
	}
	const { starterSpec } = await import('../../core/spec/starterSpec');
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(starterSpec) });
	await vscode.workspace.applyEdit(edit);
	const document = await vscode.workspace.openTextDocument(uri);
	const line = document
		.getText()
		.split('\n')
		.findIndex(text => text.startsWith('- '));
	const selection = line < 0 ? undefined : new vscode.Range(line, 2, line, document.lineAt(line).text.length);
	await vscode.window.showTextDocument(document, selection && { selection });
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const placeHolder = vscode.l10n.t('The folder that the spec is for');
	return folders.length > 1 ? vscode.window.showWorkspaceFolderPick({ placeHolder }) : folders[0];
}
