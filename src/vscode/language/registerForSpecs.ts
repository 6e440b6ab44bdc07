import * as vscode from 'vscode';
import { specSelector } from '../session/specSelector';
import { onDidChangeSpecSettings, specsInclude } from '../settings';

/** Register a language feature for all specs, those that the settings include among them, and again when these change. */
export function registerForSpecs(
	register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
	let registered = register(findSelector());
	const renew = () => {
		registered.dispose();
		registered = register(findSelector());
	};
	return vscode.Disposable.from(
		onDidChangeSpecSettings(renew),
		vscode.workspace.onDidChangeWorkspaceFolders(renew),
		new vscode.Disposable(() => registered.dispose()),
	);
}

function findSelector(): vscode.DocumentFilter[] {
	const included = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
		specsInclude(folder.uri).map(glob => ({
			language: 'markdown',
			scheme: 'file',
			pattern: new vscode.RelativePattern(folder, glob),
		})),
	);
	return [...specSelector, ...included];
}
