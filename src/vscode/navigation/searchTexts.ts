import * as vscode from 'vscode';
import { workspaceFiles } from '../../core/plan/files/workspaceFiles';
import { needlesOf, signPattern } from '../../core/references/signPattern';
import { withoutFormat } from '../../core/text/withoutFormat';
import { exists } from '../session/files';
import type { KnownSpecs, SpecReferences } from './specReferences';

/** A text of the workspace: that of its document where the editor has one, which edits go into, else that of its file. */
export interface WorkspaceText {
	readonly uri: vscode.Uri;
	/** In LF without BOM. */
	readonly text: string;
}

/**
 * Find the texts of the workspace that hold one of some signs, on one line or on several: specs, files on disk, and what
 * editors hold unsaved, or from before another program wrote the file.
 *
 * Files that `.gitignore` names, folders of foreign code, and large files are left out, save for specs.
 */
export async function searchTexts(
	{ session }: SpecReferences,
	{ specs }: KnownSpecs,
	signs: readonly string[],
	token: vscode.CancellationToken,
): Promise<readonly WorkspaceText[]> {
	const texts = new Map<string, WorkspaceText>();
	const pattern = signPattern(signs);
	const keep = (uri: vscode.Uri, text: string) => {
		if (text.search(pattern) >= 0) {
			texts.set(uri.toString(), { uri, text });
		} else {
			texts.delete(uri.toString());
		}
	};
	for (const root of await rootsOf(specs.map(({ ref }) => ref.root))) {
		const { disk } = await session.host(root);
		const found = await workspaceFiles(disk).search(needlesOf(signs), token);
		for (const { path, text } of token.isCancellationRequested ? [] : found.texts) {
			keep(vscode.Uri.joinPath(vscode.Uri.file(root), path), withoutFormat(text));
		}
	}
	for (const { ref, text } of specs) {
		keep(ref.uri, text);
	}
	for (const document of vscode.workspace.textDocuments) {
		if (isSearched(document, texts)) {
			keep(document.uri, withoutFormat(document.getText()));
		}
	}
	return [...texts.values()];
}

/** Whether what the editor has counts: an unsaved text anywhere, any other where its file does. */
function isSearched({ uri, isDirty }: vscode.TextDocument, found: ReadonlyMap<string, WorkspaceText>): boolean {
	return uri.scheme === 'file' && (isDirty || found.has(uri.toString()));
}

/** The folders of the workspace, and the Roots that a search of these does not reach; in the form of the platform. */
async function rootsOf(specRoots: readonly string[]): Promise<readonly string[]> {
	const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
	const others = [...new Set(specRoots)].filter(root => !folders.includes(root));
	const areApart = await Promise.all(others.map(root => isApart(root, folders)));
	return [...folders, ...others.filter((_, index) => areApart[index])];
}

/** Whether it lies in none of the folders, or is a repository of its own: searches do not go into others. */
async function isApart(root: string, folders: readonly string[]): Promise<boolean> {
	const isBelow = folders.some(folder => root.startsWith(folder) && /[\\/]/.test(root.charAt(folder.length)));
	return !isBelow || exists(vscode.Uri.joinPath(vscode.Uri.file(root), '.git'));
}
