import * as vscode from 'vscode';

/** Scheme of the documentation of the rules, which no file holds. */
export const rulesScheme = 'spec-driven-ops-rules';

/** Let the documentation of the rules be opened as a read-only document. */
export function registerRulesDocument(): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(rulesScheme, {
		provideTextDocumentContent: async () => {
			const { rulesPage } = await import('../../core/language/rulesPage');
			return rulesPage();
		},
	});
}
