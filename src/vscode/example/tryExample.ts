import * as vscode from 'vscode';
import { copyExample } from './copyExample';
import type { ExampleOptions } from './exampleOptions';
import { openedKey } from './openedKey';

/** Copy the example to where the user wants it, and open that: in this window where it is empty, else in a new one. */
export async function tryExample({ extensionUri, storageUri, memento }: ExampleOptions): Promise<void> {
	const parent = await chooseParent(storageUri);
	if (!parent) {
		return;
	}
	const folder = await copyExample(extensionUri, parent);
	await memento.update(openedKey, folder.toString());
	const isInUse = (vscode.workspace.workspaceFolders ?? []).length > 0;
	await vscode.commands.executeCommand('vscode.openFolder', folder, {
		forceNewWindow: isInUse,
		forceReuseWindow: !isInUse,
	});
}

async function chooseParent(storageUri: vscode.Uri): Promise<vscode.Uri | undefined> {
	const here = {
		label: vscode.l10n.t('$(beaker) Just Try It'),
		detail: vscode.l10n.t('The copy goes where VS Code keeps the data of extensions.'),
	};
	const elsewhere = {
		label: vscode.l10n.t('$(folder-opened) Choose a Folder…'),
		detail: vscode.l10n.t('The copy goes into a new folder in it.'),
	};
	const placeHolder = vscode.l10n.t('A small program with a spec and a history: where should the copy go?');
	const chosen = await vscode.window.showQuickPick([here, elsewhere], { placeHolder });
	if (chosen !== elsewhere) {
		return chosen && vscode.Uri.joinPath(storageUri, 'examples');
	}
	const openLabel = vscode.l10n.t('Copy the Example Here');
	const folders = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel });
	return folders?.[0];
}
