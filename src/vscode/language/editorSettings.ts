import * as vscode from 'vscode';

/** Settings of what is shown in editors; on where nobody turned them off. */
export type EditorSetting = 'codeLens' | 'changeMarks' | 'lineAnnotation' | 'problems';

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

/** Turn it off for the user where it is on for the active editor, and on where it is off. */
export async function toggleSetting(setting: EditorSetting): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(section, vscode.window.activeTextEditor?.document.uri);
	const isOnNow = configuration.get<unknown>(setting) !== false;
	const { workspaceFolderValue, workspaceValue } = configuration.inspect<unknown>(setting) ?? {};
	// What a workspace says wins over what the user says, so it is changed there.
	const isOfWorkspace = workspaceFolderValue === undefined && workspaceValue !== undefined;
	const target =
		workspaceFolderValue !== undefined
			? vscode.ConfigurationTarget.WorkspaceFolder
			: isOfWorkspace
				? vscode.ConfigurationTarget.Workspace
				: vscode.ConfigurationTarget.Global;
	await configuration.update(setting, !isOnNow, target);
}
