import * as vscode from 'vscode';
import { count } from '../../core/text/words';
import { describeProvider } from './describeProvider';
import { providers } from './modelSource';
import type { Models } from './models';

interface Item extends vscode.QuickPickItem {
	/** @returns What is said once it is done. */
	forget(): Promise<string>;
}

/** Forget an API key, or what the user let the editor's models have; the user says which. */
export async function clearApiKey(models: Models): Promise<void> {
	const items = [...(await keyItems(models)), ...consentItems(models)];
	if (items.length === 0) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('There is no API key.'), 5000);
		return;
	}
	const title = vscode.l10n.t('Clear API Key');
	const placeHolder = vscode.l10n.t('What is forgotten?');
	const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
	const done = await chosen?.forget();
	if (done !== undefined) {
		models.log.info(done);
		vscode.window.setStatusBarMessage(done, 5000);
	}
}

async function keyItems({ keys }: Models): Promise<readonly Item[]> {
	const known = await Promise.all(
		providers.map(async provider => ({ provider, origin: await keys.originOf(provider) })),
	);
	return known.flatMap(({ provider, origin }) => {
		if (origin === undefined) {
			return [];
		}
		const forget = async () => {
			await keys.clear(provider);
			return vscode.l10n.t('The API key for {0} is forgotten.', origin);
		};
		return [{ label: describeProvider(provider), description: origin, forget }];
	});
}

function consentItems({ consents, editorChoice }: Models): readonly Item[] {
	const forget = async () => {
		await consents.clear();
		await editorChoice.set(undefined);
		return vscode.l10n.t('You are asked again before a model of the editor plans.');
	};
	const label = vscode.l10n.t('Consent to models of the editor');
	return consents.count === 0 ? [] : [{ label, description: count(consents.count, 'model'), forget }];
}
