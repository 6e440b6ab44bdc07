import * as vscode from 'vscode';

/** Whether a tab shows the file; documents as such stay open for a while after that. */
export function isShown(uri: vscode.Uri): boolean {
	const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
	return inputs.some(input => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** Whether anything stands at the URI. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	return (await typeOf(uri)) !== undefined;
}

/** What stands at the URI, or `undefined` for nothing. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type;
	} catch {
		return undefined;
	}
}
