import * as vscode from 'vscode';
import { count } from '../../core/text/words';
import { asPlainLabel } from './asPlainLabel';
import { listEditorModels } from './createEditorModel';
import { describeProvider } from './describeProvider';
import { type Provider, providers } from './modelSource';
import type { Models } from './models';
import { pickEditorModel } from './pickEditorModel';
import { pickModel } from './pickModel';
import { modelOf, type PlannerSettings, setPlannerSetting } from './plannerSettings';
import { setApiKey } from './setApiKey';

interface Choice extends vscode.QuickPickItem {
	readonly id: PlannerSettings['id'];
}

/**
 * Let the user choose who plans, with what each needs and has; what is missing is asked for then.
 *
 * The choice goes into the user's own settings. Nothing is sent before a provider was chosen.
 */
export async function selectPlanner(models: Models): Promise<void> {
	const settings = await models.settings();
	const title = vscode.l10n.t('Select Planner');
	const choices = await choicesOf(models, settings);
	const placeHolder = vscode.l10n.t('Who finds the edits? None of them writes a file.');
	const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDetail: true });
	if (!chosen) {
		return;
	}
	const { id } = chosen;
	if (id === 'auto' || id === 'literal' || (await (id === 'vscode' ? pickEditorModel() : setUp(models, id)))) {
		await setPlannerSetting('planner.id', id);
		models.log.info(`planner: ${id}`);
		vscode.window.setStatusBarMessage(vscode.l10n.t('Plans are made by: {0}', nameOf(id)), 5000);
	}
}

async function choicesOf(models: Models, settings: PlannerSettings): Promise<readonly Choice[]> {
	const only = await models.onlyOne(settings);
	const auto =
		only === undefined
			? vscode.l10n.t('Offline: a model is asked as soon as exactly one is set up')
			: vscode.l10n.t('Offline where that resolves every change, else {0}', describeModel(only, settings));
	const offline = vscode.l10n.t(
		'Offline, deterministic: replaces what literally changed, and says what it cannot resolve',
	);
	const others = await Promise.all(
		providers.map(async id => toChoice(id, await describeState(id, models, settings), settings)),
	);
	const editor = await describeEditorModels();
	return [
		toChoice('auto', auto, settings),
		toChoice('literal', offline, settings),
		toChoice('vscode', editor, settings),
		...others,
	];
}

function toChoice(id: PlannerSettings['id'], detail: string, settings: PlannerSettings): Choice {
	const isCurrent = id === settings.id;
	return { id, label: nameOf(id), detail, ...(isCurrent && { description: vscode.l10n.t('chosen now') }) };
}

async function describeEditorModels(): Promise<string> {
	const { length } = await listEditorModels();
	return length === 0
		? vscode.l10n.t('The editor offers none: extensions such as those for chat bring them')
		: vscode.l10n.t('No key is needed: {0}, and you are asked for consent', count(length, 'model'));
}

/** What a provider has, or what it lacks. */
async function describeState(provider: Provider, models: Models, settings: PlannerSettings): Promise<string> {
	const access = await models.reach(provider, settings);
	if (access.kind === 'reached') {
		return vscode.l10n.t('{0} at {1}', describeModel(provider, settings), access.address.host);
	}
	switch (access.code) {
		case 'key.missing':
			return vscode.l10n.t('Needs an API key, which is asked for next');
		case 'model.base_url':
			return provider === 'openai' && settings.baseUrls.openai === ''
				? vscode.l10n.t('Such as Ollama or llama.cpp on this machine: needs a base URL, which is asked for next')
				: asPlainLabel(`${access.message} ${access.next}`);
		default:
			return asPlainLabel(access.message);
	}
}

function describeModel(provider: Provider, settings: PlannerSettings): string {
	return asPlainLabel(modelOf(provider, settings)) || vscode.l10n.t('a model that is chosen next');
}

function nameOf(id: PlannerSettings['id']): string {
	switch (id) {
		case 'auto':
			return vscode.l10n.t('Automatic');
		case 'literal':
			return vscode.l10n.t('Literal');
		case 'vscode':
			return vscode.l10n.t('Model of the editor');
		default:
			return describeProvider(id);
	}
}

/** Ask for what a provider lacks, then for the model. @returns Whether it can be asked now. */
async function setUp(models: Models, provider: Provider): Promise<boolean> {
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
