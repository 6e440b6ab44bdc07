import * as vscode from 'vscode';
import { toSpecRef } from '../session/specRef';

const usualPath = '.openspec/spec.md';

const skeleton = `# What this program is

## Behavior

- The program MUST print a greeting
`;

/** Make a first spec in a workspace folder and open it; one that is there already is opened as it is. */
export async function createSpec(): Promise<void> {
	const folder = await chooseFolder();
	const uri = folder && vscode.Uri.joinPath(folder.uri, usualPath);
	if (!uri || !toSpecRef(uri)) {
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(skeleton) });
	await vscode.workspace.applyEdit(edit);
	const editor = await vscode.window.showTextDocument(uri);
	if (editor.document.getText() !== skeleton) {
		return;
	}
	const line = skeleton.split('\n').findIndex(text => text.startsWith('- '));
	editor.selection = new vscode.Selection(line, 2, line, editor.document.lineAt(line).text.length);
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}
