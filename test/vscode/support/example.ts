import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import * as vscode from 'vscode';

/** The example that the window is open on. */
export interface Example {
	readonly folder: string;
	/** URI of a file, by its path from the folder. */
	uri(path: string): vscode.Uri;
	read(path: string): string;
	/** Write a file as another program would, with its folders. */
	write(path: string, text: string): void;
	remove(path: string): void;
	/** Open a file in a text editor. */
	open(path: string): Promise<vscode.TextEditor>;
}

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';
export const codePath = 'src/hello.py';

/** Give the tests of a `describe` the open folder, and bring it back to what it was after each of them. */
export function useExample(): Example {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
	const full = (path: string) => join(folder, ...path.split('/'));
	const uri = (path: string) => vscode.Uri.file(full(path));
	let before: ReadonlyMap<string, Buffer>;

	beforeEach(() => {
		before = filesOf(folder);
	});

	afterEach(async () => {
		await closeEditors();
		restore(folder, before);
		await bringInStep(before);
	});

	return {
		folder,
		uri,
		read: path => readFileSync(full(path), 'utf8'),
		write: (path, text) => {
			mkdirSync(dirname(full(path)), { recursive: true });
			writeFileSync(full(path), text);
		},
		remove: path => rmSync(full(path), { recursive: true }),
		open: async path => {
			const editor = await vscode.window.showTextDocument(uri(path));
			// A document that was open may not have followed its file yet.
			await vscode.commands.executeCommand('workbench.action.files.revert');
			return editor;
		},
	};
}

/** Replace the first occurrence of a text in an editor, without saving. */
export async function replaceText(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
	const { document } = editor;
	const start = document.getText().indexOf(text);
	const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
	if (start === -1 || !(await editor.edit(builder => builder.replace(range, replacement)))) {
		throw new Error(`${text} could not be replaced.`);
	}
}

async function closeEditors(): Promise<void> {
	for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** An editor follows a file a moment later; until then the next test would find the text of this one in it. */
async function bringInStep(files: ReadonlyMap<string, Buffer>): Promise<void> {
	const isBehind = (document: vscode.TextDocument) => {
		const stored = files.get(document.uri.fsPath)?.toString('utf8');
		return document.uri.scheme === 'file' && stored !== undefined && document.getText() !== stored;
	};
	for (const document of vscode.workspace.textDocuments.filter(isBehind)) {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
}

/** Every file by its path from the folder, without what belongs to Git. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath, entry.name))
		.filter(path => !path.startsWith(join(folder, '.git') + sep));
	return new Map(paths.map(path => [path, readFileSync(path)]));
}

/** The file or folder directly in a folder that a path leads through. */
function topOf(path: string, folder: string): string {
	return join(folder, path.slice(folder.length + 1).split(sep)[0] ?? '');
}

function restore(folder: string, before: ReadonlyMap<string, Buffer>): void {
	const now = filesOf(folder);
	const kept = [...before.keys()];
	for (const path of now.keys()) {
		const top = topOf(path, folder);
		if (!before.has(path)) {
			rmSync(kept.some(one => topOf(one, folder) === top) ? path : top, { recursive: true, force: true });
		}
	}
	for (const [path, bytes] of before) {
		if (!now.get(path)?.equals(bytes)) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, bytes);
		}
	}
}
