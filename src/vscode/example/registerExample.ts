import * as vscode from 'vscode';
import { createRegistrar } from '../commands';
import { planViewId } from '../plan/planView';
import { runInBackground } from '../runInBackground';
import { copyExample } from './copyExample';

/** What the example needs of the extension's own places. */
export interface ExampleOptions {
	readonly extensionUri: vscode.Uri;
	/** Folder that VS Code keeps for the extension. */
	readonly storageUri: vscode.Uri;
	/** Shared by all windows. */
	readonly memento: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** Remembers which copy is about to be opened by another window. */
const openedKey = 'example.opened';

/** By its path from the folder of the copy. */
const exampleSpec = '.openspec/spec.md';

/** Offer a copy of the example to try things out in, and show its spec once its window has opened. */
export function registerExample(options: ExampleOptions): vscode.Disposable {
	runInBackground(options.log, welcome(options.memento));
	return createRegistrar(options.log)('specDrivenOps.tryExample', () => tryExample(options));
}

/** Copy the example to where the user wants it, and open that: in this window where it is empty, else in a new one. */
async function tryExample({ extensionUri, storageUri, memento }: ExampleOptions): Promise<void> {
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

/** In the window that was opened on a copy: its spec, with the plan view beside it. */
async function welcome(memento: vscode.Memento): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!folder || memento.get<unknown>(openedKey) !== folder.toString()) {
		return;
	}
	await memento.update(openedKey, undefined);
	await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, exampleSpec));
	await vscode.commands.executeCommand(`${planViewId}.focus`, { preserveFocus: true });
}
