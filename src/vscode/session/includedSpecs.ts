import * as vscode from 'vscode';
import { specFolders } from '../../core/spec/specPaths';
import { specsInclude } from '../settings';
import { typeOf } from './files';

/** Root of each spec that stands where only a setting looks for one, by the path of its URI. */
const roots = new Map<string, string>();

/** Path of the Root of a spec that a setting includes; `undefined` for any other file. */
export function includedRootOf({ path }: vscode.Uri): string | undefined {
	return roots.get(path);
}

/**
 * Find the specs that the settings include; from then on `includedRootOf` knows them.
 *
 * Each belongs to the nearest folder around it that holds a folder of specs, else to its workspace folder.
 *
 * @param limit More than this are not looked for in a folder.
 */
export async function findIncluded(limit: number): Promise<readonly vscode.Uri[]> {
	const found = new Map<string, string>();
	const uris: vscode.Uri[] = [];
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		for (const glob of specsInclude(folder.uri)) {
			const pattern = new vscode.RelativePattern(folder, glob);
			for (const uri of await vscode.workspace.findFiles(pattern, '**/node_modules/**', limit)) {
				if (isMarkdown(uri)) {
					found.set(uri.path, await nearestRoot(uri, folder.uri));
					uris.push(uri);
				}
			}
		}
	}
	roots.clear();
	for (const [path, root] of found) {
		roots.set(path, root);
	}
	return uris;
}

/** A history is no spec, whatever a glob says. */
function isMarkdown({ path }: vscode.Uri): boolean {
	return path.endsWith('.md') && !path.endsWith('/apply.md');
}

async function nearestRoot(spec: vscode.Uri, folder: vscode.Uri): Promise<string> {
	for (let at = parentOf(spec); at.path.length > folder.path.length; at = parentOf(at)) {
		for (const name of specFolders) {
			if ((await typeOf(vscode.Uri.joinPath(at, name))) === vscode.FileType.Directory) {
				return at.path;
			}
		}
	}
	return folder.path;
}

function parentOf(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}
