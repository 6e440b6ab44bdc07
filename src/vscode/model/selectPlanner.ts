import * as vscode from 'vscode';
import type { Commands } from '../commands';
import { chooseEditorModel } from './chooseEditorModel';
import { setUpClaudeCode } from './claudeCode';
import type { Provider } from './modelSource';
import type { Models } from './models';
import { pickModel } from './pickModel';
import { plannerChoices, plannerName } from './plannerChoices';
import { type PlannerSettings, plannerSettings, setPlannerSetting } from './plannerSettings';
import { setApiKey } from './setApiKey';

/**
 * Let the user choose who plans, with what each needs and has; what is missing is asked for then.
 *
 * The choice goes into the user's own settings. Nothing is sent before a provider was chosen.
 */
export async function selectPlanner(models: Models): Promise<void> {
	const chosen = await vscode.window.showQuickPick(plannerChoices(models), {
		title: vscode.l10n.t('Select Planner'),
		placeHolder: vscode.l10n.t('Who finds the edits? What looks like a key is not sent, and no planner writes a file.'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	const id = chosen?.id;
	if (id === 'handOff') {
		const command: keyof Commands = 'specDrivenOps.handOff';
		await vscode.commands.executeCommand(command);
	} else if (id && (await setUp(models, id))) {
		await models.editorChoice.set(undefined);
		await setPlannerSetting('planner.id', id);
		models.log.info(`planner: ${id}`);
		vscode.window.setStatusBarMessage(vscode.l10n.t('Plans are made by: {0}', plannerName(id)), 5000);
	}
}

/** Ask for what a planner lacks. @returns Whether it can plan now. */
async function setUp(models: Models, id: PlannerSettings['id']): Promise<boolean> {
	switch (id) {
		case 'auto':
		case 'literal':
			await forgetEditorModel();
			return true;
		case 'vscode':
			return setUpEditorModel(models);
		case 'claude-code':
			return (await setUpClaudeCode(models)) && forgetModel();
		default:
			return setUpProvider(models, id);
	}
}

/** The name of a model of the editor says nothing to another planner. */
async function forgetEditorModel(): Promise<void> {
	if (plannerSettings().id === 'vscode') {
		await setPlannerSetting('planner.model', '');
	}
}

/** Claude Code has a usual model of its own. */
async function forgetModel(): Promise<true> {
	await setPlannerSetting('planner.model', '');
	return true;
}

async function setUpEditorModel({ consents }: Models): Promise<boolean> {
	const model = await chooseEditorModel(consents);
	if (model) {
		await setPlannerSetting('planner.model', model.id);
	}
	return model !== undefined;
}

/** Ask for address and key where they are missing, then for the model. */
async function setUpProvider(models: Models, provider: Provider): Promise<boolean> {
	const settings = await models.settings();
	if (provider === 'openai' && settings.baseUrls.openai === '' && !(await askForBaseUrl(models))) {
		return false;
	}
	const access = await models.reach(provider, await models.settings());
	if (access.kind === 'failed' && access.code === 'key.missing' && !(await setApiKey(models, provider))) {
		return false;
	}
	return pickModel(models, provider);
}

async function askForBaseUrl({ source }: Models): Promise<boolean> {
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('Base URL of the Server'),
		prompt: vscode.l10n.t(
			'Spec and files go there when you plan. A key, where it needs one, is set with “Spec: Set API Key”.',
		),
		value: 'http://127.0.0.1:11434/v1',
		ignoreFocusOut: true,
		validateInput: async text => {
			const checked = await source.address('openai', text);
			return checked.kind === 'failed' ? checked.message : undefined;
		},
	});
	if (typed === undefined || (await source.address('openai', typed)).kind === 'failed') {
		return false;
	}
	await setPlannerSetting('openai.baseUrl', typed.trim());
	return true;
}
