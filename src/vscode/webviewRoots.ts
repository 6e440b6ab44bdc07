import * as vscode from 'vscode';

/** The folders that a webview of ours may load from; goes into `localResourceRoots`. */
export function webviewRoots(extensionUri: vscode.Uri): readonly vscode.Uri[] {
	return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}
