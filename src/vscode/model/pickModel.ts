import * as vscode from 'vscode';
import { efforts } from '../../core/plan/model/effort';
import { asPlainLabel } from './asPlainLabel';
import type { ListedModel, Provider } from './modelSource';
import type { Models } from './models';
import { modelOf, setPlannerSetting } from './plannerSettings';
import { showProblem } from './showProblem';

interface Choice extends vscode.QuickPickItem {
	/** `undefined`: one that is typed. */
	readonly model: ListedModel | undefined;
}

/**
 * Let the user choose one of the models that a provider lists, and how hard it thinks where that can be said.
 *
 * Where no list is to be had, the reason is shown. @returns Whether a model was chosen.
 */
export async function pickModel(models: Models, provider: Provider): Promise<boolean> {
	const settings = await models.settings();
	const access = await models.reach(provider, settings);
	if (access.kind === 'failed') {
		await showProblem(models, access);
		return false;
	}
	const listed = await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Asking for the models'),
			cancellable: true,
		},
		(_progress, token) => models.source.list(access, token),
	);
	if (listed.kind === 'failed') {
		await showProblem(models, listed);
	}
	if (listed.kind !== 'listed') {
		return false;
	}
	const model = await chooseModel(listed.models, modelOf(provider, settings), access.address.host);
	const effort = model && (await chooseEffort(model));
	if (!model || effort === undefined) {
		return false;
	}
	await setPlannerSetting('planner.model', model.id);
	await setPlannerSetting('planner.effort', effort);
	return true;
}

/** The one of the settings comes first. */
async function chooseModel(
	listed: readonly ListedModel[],
	current: string,
	host: string,
): Promise<ListedModel | undefined> {
	const sorted = listed.toSorted((a, b) => Number(b.id === current) - Number(a.id === current));
	const choices: readonly Choice[] = [
		...sorted.map(model => ({ label: asPlainLabel(model.name), description: asPlainLabel(model.id), model })),
		{ label: vscode.l10n.t('Another model…'), model: undefined, alwaysShow: true },
	];
	const title = vscode.l10n.t('Models of {0}', host);
	const placeHolder = listed.length === 0 ? vscode.l10n.t('The server lists none') : vscode.l10n.t('Which one plans?');
	const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true });
	if (!chosen || chosen.model) {
		return chosen?.model;
	}
	const typed = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('Name of the model'), value: current });
	const id = typed?.trim();
	return id ? { id, name: id } : undefined;
}

/** @returns Empty for that of the model; `undefined` where nothing was chosen. */
async function chooseEffort({ efforts: offered = [] }: ListedModel): Promise<string | undefined> {
	const known = efforts.filter(effort => offered.includes(effort));
	if (known.length === 0) {
		return '';
	}
	const usual = { label: vscode.l10n.t('Usual'), effort: '' };
	const choices = [usual, ...known.map(effort => ({ label: effort, effort }))];
	const title = vscode.l10n.t('How hard should it think?');
	return (await vscode.window.showQuickPick(choices, { title }))?.effort;
}
