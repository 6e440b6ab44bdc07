import * as vscode from 'vscode';
import { asPlainLabel } from './asPlainLabel';
import { type EditorConsents, listEditorModels, nameOf } from './editorModels';

/**
 * Let the user choose one of the models that the editor offers, and agree to what is sent to it.
 *
 * A single one is not put into a list: the question for consent names it.
 */
export async function chooseEditorModel(consents: EditorConsents): Promise<vscode.LanguageModelChat | undefined> {
	const offered = await listEditorModels();
	if (offered.length === 0) {
		const text = vscode.l10n.t(
			'The editor offers no model. Install or sign in to an extension that brings one, then try again.',
		);
		await vscode.window.showInformationMessage(text);
		return undefined;
	}
	const [only] = offered;
	const chosen = offered.length === 1 ? only : await pick(offered);
	return chosen && (await consents.ask(chosen)) ? chosen : undefined;
}

async function pick(offered: readonly vscode.LanguageModelChat[]): Promise<vscode.LanguageModelChat | undefined> {
	const choices = offered.map(model => ({
		label: nameOf(model),
		description: asPlainLabel(model.vendor),
		detail: asPlainLabel(model.id),
		model,
	}));
	const title = vscode.l10n.t('Models of the Editor');
	return (await vscode.window.showQuickPick(choices, { title, matchOnDescription: true }))?.model;
}
