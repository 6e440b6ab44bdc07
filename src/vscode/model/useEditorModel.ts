import * as vscode from 'vscode';
import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import { chooseEditorModel } from './chooseEditorModel';
import { nameOf } from './editorModels';
import type { Models } from './models';
import { editorPlanner } from './openPlanner';

/**
 * Plan a spec by a model that the editor offers, which `auto` then asks too for what it cannot resolve offline.
 *
 * The user agrees first to what is sent, once for each model. The settings stay as they are.
 */
export async function useEditorModel({ consents, editorChoice, log }: Models, one: SpecSession): Promise<void> {
	const model = one.isBusy ? undefined : await chooseEditorModel(consents);
	if (!model) {
		return;
	}
	await editorChoice.set(model);
	log.info('a model of the editor is taken for what stays open');
	const text = vscode.l10n.t('What cannot be resolved offline is planned by: {0}', nameOf(model));
	vscode.window.setStatusBarMessage(text, 5000);
	const find = async () => ({ kind: 'found', model }) as const;
	await planSpecChange(one, undefined, async onProgress => editorPlanner(find, consents, onProgress));
}
