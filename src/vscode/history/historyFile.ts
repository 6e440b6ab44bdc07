import type * as vscode from 'vscode';
import { rootOf } from '../../core/spec/specPaths';

/** An apply.md on disk, and the Root whose story it tells. */
export interface HistoryFile {
	readonly uri: vscode.Uri;
	/** URI path of the Root. */
	readonly root: string;
	/** From the Root, `/`-separated. */
	readonly path: string;
}

/** Names that a spec may have beside its history. */
const specNames = ['spec.md', 'requirements.md', 'bugfix.md'];

/** The history at a URI; one in a folder where no spec can be is taken for the Root's own. */
export function toHistoryFile(uri: vscode.Uri): HistoryFile {
	const folder = uri.path.slice(0, uri.path.lastIndexOf('/'));
	const roots = specNames.flatMap(name => rootOf(`${folder}/${name}`) ?? []);
	// A folder may look like that of several kinds of specs; the outermost Root holds them all.
	const root = roots.sort((a, b) => a.length - b.length)[0] ?? folder;
	return { uri, root, path: uri.path.slice(root.length + 1) };
}

/** URI of a file of the Root by its path from there; `undefined` for a path that could lead out of it. */
export function fileOfHistory({ uri, root }: HistoryFile, path: string): vscode.Uri | undefined {
	const names = path.split('/');
	const isPlain = !/[\\:\0]/.test(path) && names.every(name => name !== '' && name !== '.' && name !== '..');
	return isPlain ? uri.with({ path: `${root}/${path}` }) : undefined;
}
