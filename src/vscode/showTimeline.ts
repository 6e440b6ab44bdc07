import * as vscode from 'vscode';

/** Id of the custom editor of histories, as contributed. */
const historyEditorId = 'specDrivenOps.history';

/** Open an apply.md as a timeline; where there is none yet, say so. */
export async function showTimeline(history: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.stat(history);
	} catch {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('There is no history yet. The first plan that you apply begins it.'),
		);
		return;
	}
	await vscode.commands.executeCommand('vscode.openWith', history, historyEditorId);
}
