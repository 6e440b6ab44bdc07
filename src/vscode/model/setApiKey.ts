import * as vscode from 'vscode';
import { describeProvider } from './describeProvider';
import { type Address, type Provider, providers } from './modelSource';
import type { Models } from './models';
import type { PlannerSettings } from './plannerSettings';
import { showProblem } from './showProblem';

/**
 * Ask for an API key and keep it in the secret storage, bound to the host that is shown while it is entered.
 *
 * @param provider Whose key; without one the user is asked.
 * @returns Whether there is a new key.
 */
export async function setApiKey(models: Models, provider?: Provider): Promise<boolean> {
	const settings = await models.settings();
	const chosen = provider ?? (await pickProvider(settings));
	if (!chosen) {
		return false;
	}
	const address = await models.address(chosen, settings);
	if (address.kind === 'failed') {
		await showProblem(models, address);
		return false;
	}
	const key = await askForKey(models, chosen, address);
	if (key === undefined) {
		return false;
	}
	await models.keys.set(chosen, address.origin, key);
	models.log.info(`an API key for ${address.host} is set`);
	vscode.window.setStatusBarMessage(vscode.l10n.t('The API key for {0} is kept.', address.host), 5000);
	return true;
}

/** Ask which provider is meant; the one of the settings comes first. */
async function pickProvider({ id }: PlannerSettings): Promise<Provider | undefined> {
	const sorted = providers.toSorted((a, b) => Number(b === id) - Number(a === id));
	const items = sorted.map(provider => ({ label: describeProvider(provider), provider }));
	const title = vscode.l10n.t('Set API Key');
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Whose key is it?') }))
		?.provider;
}

async function askForKey(models: Models, provider: Provider, { host }: Address): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('API Key for {0}', host),
		prompt: vscode.l10n.t('It is kept in the secret storage of the editor, and goes to {0} alone.', host),
		placeHolder: describeProvider(provider),
		password: true,
		ignoreFocusOut: true,
		validateInput: async text => {
			const checked = await models.source.checkKey(text);
			return checked.kind === 'failed' ? checked.message : undefined;
		},
	});
	const checked = typed === undefined ? undefined : await models.source.checkKey(typed);
	return checked?.kind === 'ok' ? checked.key : undefined;
}
