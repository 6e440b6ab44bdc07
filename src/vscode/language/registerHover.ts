import * as vscode from 'vscode';
import type { OpenReferences } from '../navigation/registerNavigation';

/**
 * Tell over each requirement, and over each id, name or number that means one in any other file, what its level means,
 * how it differs from the baseline, and which cycles were about it.
 */
export function registerHover(open: OpenReferences): vscode.Disposable {
	return vscode.languages.registerHoverProvider(
		{ scheme: 'file' },
		{
			provideHover: async (document, position, token) => {
				const { findHover } = await import('./findHover');
				return findHover(await open(), document, position, token);
			},
		},
	);
}
