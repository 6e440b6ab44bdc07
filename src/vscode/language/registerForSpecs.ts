import * as vscode from 'vscode';
import { specSelector } from '../session/specSelector';
import { onDidChangeSpecSettings, specsInclude } from '../settings';

/**
 * Register a language feature for all specs, those that the settings include and those that are not saved yet among them,
 * and again when the settings change.
 */
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
	const saved = [...specSelector, ...included];
	return [...saved, ...saved.map(filter => ({ ...filter, scheme: 'untitled' }))];
}
