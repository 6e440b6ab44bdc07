import * as vscode from 'vscode';
import { findIgnoredSettings } from './findIgnoredSettings';

/** What the workspace's files set in vain: looked for when it is first asked for, and again once such a file changed. */
export class IgnoredSettings implements vscode.Disposable {
	#names: Promise<readonly string[]> | undefined;
	#subscriptions: vscode.Disposable | undefined;

	/** As `findIgnoredSettings` gives them. */
	names(): Promise<readonly string[]> {
		this.#subscriptions ??= this.#follow();
		this.#names ??= findIgnoredSettings();
		return this.#names;
	}

	dispose(): void {
		this.#subscriptions?.dispose();
	}

	#follow(): vscode.Disposable {
		const { workspaceFile } = vscode.workspace;
		const patterns = [
			'**/.vscode/settings.json',
			...(workspaceFile?.scheme === 'file'
				? [new vscode.RelativePattern(vscode.Uri.joinPath(workspaceFile, '..'), '*.code-workspace')]
				: []),
		];
		const forget = () => {
			this.#names = undefined;
		};
		const watchers = patterns.map(pattern => vscode.workspace.createFileSystemWatcher(pattern));
		return vscode.Disposable.from(
			...watchers.flatMap(watcher => [
				watcher,
				watcher.onDidCreate(forget),
				watcher.onDidChange(forget),
				watcher.onDidDelete(forget),
			]),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
		);
	}
}
