import * as vscode from 'vscode';
import { proposedScheme } from '../editorIds';
import { fileInRoot, type SpecRef, toSpecRef } from '../session/specRef';

/** Where the proposed text of a file is read and edited: the path of the file itself, so that diffs show no rename. */
export function toProposedUri(spec: SpecRef, path: string): vscode.Uri {
	return fileInRoot(spec, path).with({ scheme: proposedScheme, query: spec.uri.path });
}

/** The spec and the path from its Root of a proposed text; `undefined` for a URI that is none of ours. */
export function fromProposedUri(uri: vscode.Uri): { readonly spec: SpecRef; readonly path: string } | undefined {
	const spec = uri.scheme === proposedScheme ? toSpecRef(vscode.Uri.file(uri.query)) : undefined;
	const root = spec ? fileInRoot(spec, '').path : '';
	return spec && uri.path.startsWith(root) ? { spec, path: uri.path.slice(root.length) } : undefined;
}
