import type * as vscode from 'vscode';
import { rootOf } from '../../core/spec/specPaths';
import { includedRootOf } from './includedSpecs';

/** A spec on disk, and the Root that it belongs to. */
export interface SpecRef {
	readonly uri: vscode.Uri;
	/** Path of the Root in the form of the platform. */
	readonly root: string;
	/** From the Root, `/`-separated. */
	readonly path: string;
}

/** The spec at a URI, or `undefined` where its place is no spec's, no setting includes it, or it is not on a disk. */
export function toSpecRef(uri: vscode.Uri): SpecRef | undefined {
	const root = uri.scheme === 'file' ? (rootOf(uri.path) ?? includedRootOf(uri)) : undefined;
	if (root === undefined) {
		return undefined;
	}
	return { uri, root: uri.with({ path: root === '' ? '/' : root }).fsPath, path: uri.path.slice(root.length + 1) };
}

/** The spec that a document is, or becomes where it is saved: one that is new has the path of its file already. */
export function toDraftRef(uri: vscode.Uri): SpecRef | undefined {
	return toSpecRef(uri.scheme === 'untitled' ? uri.with({ scheme: 'file', authority: '' }) : uri);
}

/** URI of a file of the spec's Root, given by its path from there. */
export function fileInRoot(spec: SpecRef, path: string): vscode.Uri {
	return spec.uri.with({ path: `${spec.uri.path.slice(0, -spec.path.length)}${path}` });
}
