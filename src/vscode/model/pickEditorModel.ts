import * as vscode from 'vscode';
import { asPlainLabel } from './asPlainLabel';
import { listEditorModels } from './createEditorModel';
import { setPlannerSetting } from './plannerSettings';

/** Let the user choose one of the models that the editor offers. @returns Whether one was chosen. */
export async function pickEditorModel(): Promise<boolean> {
	const offered = await listEditorModels();
	if (offered.length === 0) {
		const text = vscode.l10n.t(
			'The editor offers no model. Install or sign in to an extension that brings one, then try again.',
		);
		await vscode.window.showInformationMessage(text);
		return false;
	}
	const choices = offered.map(({ id, name, vendor }) => ({
		label: asPlainLabel(name || id),
		description: asPlainLabel(vendor),
		detail: asPlainLabel(id),
		id,
	}));
	const title = vscode.l10n.t('Models of the Editor');
	const chosen = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
	if (!chosen) {
		return false;
	}
	await setPlannerSetting('planner.model', chosen.id);
	return true;
}
