import * as vscode from 'vscode';
import { isOn, onDidChangeSetting } from '../language/editorSettings';
import { onReading } from '../language/onReading';
import { readCurrent } from '../language/readCurrent';
import { registerForSpecs } from '../language/registerForSpecs';
import type { Session } from '../session/session';
import { LensNews } from './lensNews';

/**
 * Offer to apply and to compare over each requirement that differs from the baseline; nothing over the others.
 *
 * Answers are always of the text that the editor holds; until one is there VS Code keeps the lenses at their lines,
 * so that typing makes none of them jump or flicker.
 */
export function registerCodeLens(session: Session): vscode.Disposable {
	const news = new LensNews();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: news.onDidChange,
		provideCodeLenses: async (document, token) => {
			news.asked(document);
			const current = isOn('codeLens', document.uri) ? await readCurrent(session, document, token) : undefined;
			if (!current) {
				return [];
			}
			const [{ toLenses }, { changesAgainstMain }] = await Promise.all([
				import('./toLenses'),
				import('../specs/changesAgainstMain'),
			]);
			return toLenses(current, document.lineCount, changesAgainstMain(session, current.one));
		},
	};
	const registered = registerForSpecs(selector => vscode.languages.registerCodeLensProvider(selector, provider));
	news.tell();
	return vscode.Disposable.from(
		news,
		registered,
		onReading(session, () => news.tell()),
		onDidChangeSetting('codeLens', () => news.tell()),
		vscode.workspace.onDidGrantWorkspaceTrust(() => news.tell()),
	);
}
