import * as vscode from 'vscode';
import type { Provider } from './modelSource';

/** A provider as it is called in lists. */
export function describeProvider(provider: Provider): string {
	return provider === 'anthropic' ? 'Anthropic' : vscode.l10n.t('OpenAI-compatible server');
}
