import * as vscode from 'vscode';

/** Settings of what is shown in the editor of a spec; on where nobody turned them off. */
export type EditorSetting = 'codeLens' | 'changeMarks';

const section = 'specDrivenOps.editor';

/** Whether it is on for a document. */
export function isOn(setting: EditorSetting, uri: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration(section, uri).get<unknown>(setting) !== false;
}

/** Do something whenever the user changes it. */
export function onDidChangeSetting(setting: EditorSetting, changed: () => void): vscode.Disposable {
	return vscode.workspace.onDidChangeConfiguration(
		event => event.affectsConfiguration(`${section}.${setting}`) && changed(),
	);
}
