import * as vscode from 'vscode';
import { registerForSpecs } from './registerForSpecs';
import type { SpecDocuments } from './specDocuments';

/** Let lists of specs be folded with the line that introduces them; VS Code folds the rest as in any Markdown file. */
export function registerFolding(documents: SpecDocuments): vscode.Disposable {
	const provider: vscode.FoldingRangeProvider = {
		provideFoldingRanges: async document => {
			const [{ findFolds }, { text }] = await Promise.all([
				import('../../core/language/findFolds'),
				documents.of(document),
			]);
			return findFolds(text).map(({ first, last }) => new vscode.FoldingRange(first, last));
		},
	};
	return registerForSpecs(selector => vscode.languages.registerFoldingRangeProvider(selector, provider));
}
