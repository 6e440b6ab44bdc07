import * as vscode from 'vscode';

/**
 * The documents that a tab shows, alone or as the newer side of a difference.
 *
 * One that is closed stays a document for a while, and one that nobody sees may become one.
 */
export function shownDocuments(): readonly vscode.TextDocument[] {
	const shown = new Set(
		vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => uriOf(input)?.toString())),
	);
	return vscode.workspace.textDocuments.filter(({ uri }) => shown.has(uri.toString()));
}

function uriOf(input: unknown): vscode.Uri | undefined {
	if (input instanceof vscode.TabInputText) {
		return input.uri;
	}
	return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
