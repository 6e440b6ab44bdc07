import * as vscode from 'vscode';
import type { Edit, Plan } from '../../core/plan/plan';
import { beforeScheme } from '../editorIds';
import { fileInRoot, type SpecRef, toSpecRef } from '../session/specRef';

/** Where the old text of a file is read, of exactly this plan. */
export function toBeforeUri(spec: SpecRef, { path, from }: Edit, { createdAt }: Plan): vscode.Uri {
	return fileInRoot(spec, from ?? path).with({ scheme: beforeScheme, query: spec.uri.path, fragment: createdAt });
}

/** Where the bytes of a file are read that were stored under this SHA-256, in hex. */
export function toStoredUri(spec: SpecRef, path: string, sha256: string): vscode.Uri {
	return fileInRoot(spec, path).with({ scheme: beforeScheme, query: spec.uri.path, fragment: `sha256:${sha256}` });
}

/** The spec and the path from its Root of an old text; `undefined` for a URI that is none of ours. */
export function fromBeforeUri(uri: vscode.Uri): { readonly spec: SpecRef; readonly path: string } | undefined {
	const spec = uri.scheme === beforeScheme ? toSpecRef(vscode.Uri.file(uri.query)) : undefined;
	const root = spec ? fileInRoot(spec, '').path : '';
	return spec && uri.path.startsWith(root) ? { spec, path: uri.path.slice(root.length) } : undefined;
}
