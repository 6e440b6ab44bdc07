import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The items, of which there must be some. */
export function some<Item>(items: readonly Item[], atLeast = 1): readonly Item[] {
	assert.ok(items.length >= atLeast, `${items.length} found`);
	return items;
}

/** `PATH:LINE:COLUMN` of each definition at a place; lines and columns from 1, here and below. */
export async function definitionsAt(uri: vscode.Uri, line: number, column: number): Promise<readonly string[]> {
	const at = new vscode.Position(line - 1, column - 1);
	const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
		'vscode.executeDefinitionProvider',
		uri,
		at,
	);
	return found.map(one =>
		'targetUri' in one
			? placeOf(one.targetUri, one.targetSelectionRange ?? one.targetRange)
			: placeOf(one.uri, one.range),
	);
}

/** `PATH:LINE:COLUMN` of each reference, sorted. */
export async function referencesAt(uri: vscode.Uri, line: number, column: number): Promise<readonly string[]> {
	const at = new vscode.Position(line - 1, column - 1);
	const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
	return found.map(one => placeOf(one.uri, one.range)).sort();
}

/** The edit that a rename makes; it must make one. */
export async function rename(
	uri: vscode.Uri,
	line: number,
	column: number,
	name: string,
): Promise<vscode.WorkspaceEdit> {
	const edit = await renameAny(uri, line, column, name);
	assert.ok(edit.size > 0);
	return edit;
}

/** The edit that a rename makes, which may change nothing. */
export async function renameAny(
	uri: vscode.Uri,
	line: number,
	column: number,
	name: string,
): Promise<vscode.WorkspaceEdit> {
	const at = new vscode.Position(line - 1, column - 1);
	return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, at, name);
}

/** The line of each link and where it leads. */
export async function linksOf(uri: vscode.Uri): Promise<readonly string[]> {
	const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
	return found.map(({ range, target }) => {
		assert.ok(target);
		return `${range.start.line + 1} ${pathOf(target)}${target.fragment && `#${target.fragment}`}`;
	});
}

/** The requirements that a search for symbols finds. */
export async function symbolsFor(query: string): Promise<readonly string[]> {
	const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
		'vscode.executeWorkspaceSymbolProvider',
		query,
	);
	return found
		.filter(({ kind }) => kind === vscode.SymbolKind.Key)
		.map(({ name, containerName }) => `${name} in ${containerName}`);
}

/** The Markdown that is shown over a place. */
export async function hoversAt(uri: vscode.Uri, line: number, column: number): Promise<readonly string[]> {
	const at = new vscode.Position(line - 1, column - 1);
	const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
	return found
		.flatMap(({ contents }) => contents)
		.flatMap(content => (content instanceof vscode.MarkdownString ? [content.value] : []));
}

function placeOf(uri: vscode.Uri, { start }: vscode.Range): string {
	return `${pathOf(uri)}:${start.line + 1}:${start.character + 1}`;
}

/** From the folder of the window. */
export function pathOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}
