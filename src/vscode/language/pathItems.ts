import * as vscode from 'vscode';
import { fileInRoot, type SpecRef } from '../session/specRef';

/** Names of folders that no spec speaks of. */
const hidden: ReadonlySet<string> = new Set(['.git', '.spec-ops', 'node_modules']);

/** More entries of a folder than this are not offered. */
const entryLimit = 500;

/**
 * The files and folders that a path in inline code may go on with, from the Root.
 *
 * @param written What stands in the code up to the caret.
 * @param after What stands in the line behind it.
 */
export async function pathItems(
	spec: SpecRef,
	written: string,
	position: vscode.Position,
	after: string,
): Promise<vscode.CompletionItem[]> {
	const slash = written.lastIndexOf('/') + 1;
	const parts = written
		.slice(0, slash)
		.split('/')
		.filter(part => part !== '' && part !== '.');
	if (/[\s\\]|^\/|:/.test(written) || parts.includes('..')) {
		return [];
	}
	const inserting = new vscode.Range(position.translate(0, slash - written.length), position);
	const rest = /^[^\s`/]*/.exec(after)?.[0].length ?? 0;
	const range = { inserting, replacing: inserting.with({ end: position.translate(0, rest) }) };
	const entries = await list(fileInRoot(spec, parts.join('/')));
	return entries
		.filter(([name]) => !hidden.has(name))
		.slice(0, entryLimit)
		.map(([name, type]) => {
			const isFolder = (type & vscode.FileType.Directory) !== 0;
			const kind = isFolder ? vscode.CompletionItemKind.Folder : vscode.CompletionItemKind.File;
			const item = new vscode.CompletionItem(name, kind);
			item.insertText = isFolder ? `${name}/` : name;
			item.range = range;
			if (isFolder) {
				item.command = { title: '', command: 'editor.action.triggerSuggest' };
			}
			return item;
		});
}

async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch {
		return [];
	}
}
