import type * as vscode from 'vscode';
import { specPathsBeside } from '../../core/lint/companions/companionPaths';
import { isSpecFolder } from '../../core/spec/specPaths';
import { toDraftRef } from '../session/specRef';

/** A document that problems are looked for in. */
export type ProblemKind = 'spec' | 'history' | 'companion';

/** What a document is, by its place; `undefined` where nothing is looked for in it. */
export function problemKind({ uri, languageId }: vscode.TextDocument): ProblemKind | undefined {
	if (languageId !== 'markdown') {
		return undefined;
	}
	if (uri.scheme === 'file' && uri.path.endsWith('/apply.md')) {
		return isSpecFolder(uri.path.slice(0, uri.path.lastIndexOf('/'))) ? 'history' : undefined;
	}
	if (toDraftRef(uri)) {
		return 'spec';
	}
	return uri.scheme === 'file' && specPathsBeside(uri.path).length > 0 ? 'companion' : undefined;
}
