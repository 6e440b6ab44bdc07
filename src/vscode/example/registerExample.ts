import * as vscode from 'vscode';
import type { RegisterCommand } from '../commands';
import { planViewId } from '../editorIds';
import { runInBackground } from '../runInBackground';
import type { ExampleOptions } from './exampleOptions';
import { openedKey } from './openedKey';

/** By its path from the folder of the copy. */
const exampleSpec = '.openspec/spec.md';

/** Offer a copy of the example to try things out in, and show its spec once its window has opened. */
export function registerExample(options: ExampleOptions, registerCommand: RegisterCommand): vscode.Disposable {
	runInBackground(options.log, welcome(options.memento));
	return registerCommand('specDrivenOps.tryExample', async () => {
		const { tryExample } = await import('./tryExample');
		await tryExample(options);
	});
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
