import * as vscode from 'vscode';
import { proposedScheme } from '../editorIds';

/** Offer under the light bulb, in a proposed text that holds both sides of a conflict, to take one of them or both. */
export function registerConflictActions(): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		provideCodeActions: async (document, range) => {
			const { conflictActions } = await import('./conflictActions');
			return conflictActions(document, range.start.line);
		},
	};
	const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
	return vscode.languages.registerCodeActionsProvider({ scheme: proposedScheme }, provider, kinds);
}
