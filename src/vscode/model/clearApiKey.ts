import * as vscode from 'vscode';
import { describeProvider } from './describeProvider';
import { providers } from './modelSource';
import type { Models } from './models';

/** Forget an API key; where there are several, the user says which. */
export async function clearApiKey({ keys, log }: Models): Promise<void> {
	const known = await Promise.all(
		providers.map(async provider => ({ provider, origin: await keys.originOf(provider) })),
	);
	const items = known.flatMap(({ provider, origin }) =>
		origin === undefined ? [] : [{ label: describeProvider(provider), description: origin, provider }],
	);
	if (items.length === 0) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('There is no API key.'), 5000);
		return;
	}
	const title = vscode.l10n.t('Clear API Key');
	const chosen = await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('Which key is forgotten?'),
	});
	if (chosen) {
		await keys.clear(chosen.provider);
		log.info(`the API key for ${chosen.description} is forgotten`);
		vscode.window.setStatusBarMessage(vscode.l10n.t('The API key for {0} is forgotten.', chosen.description), 5000);
	}
}
