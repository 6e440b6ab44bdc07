import type * as vscode from 'vscode';
import { rulesScheme } from '../editorIds';
import type { ServeTexts } from '../late/lateTexts';

/** Let the documentation of the rules be opened as a read-only document. */
export function registerRulesDocument(serveTexts: ServeTexts): vscode.Disposable {
	return serveTexts(rulesScheme, {
		provideTextDocumentContent: async () => {
			const { rulesPage } = await import('../../core/language/rulesPage');
			return rulesPage();
		},
	});
}
