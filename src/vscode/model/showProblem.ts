import * as vscode from 'vscode';
import type { Failure } from '../../core/failure';
import type { Models } from './models';

/**
 * Say what stands in the way of a model.
 *
 * The log has the whole of it; a notification would make links of what a server says, so that it tells our own words.
 */
export async function showProblem({ log }: Models, { code, message, state, next }: Failure): Promise<void> {
	log.error(`${code}: ${message} ${state} ${next}`);
	const button = vscode.l10n.t('Show Log');
	const text = vscode.l10n.t('The model cannot be reached as it is set up. The log says why, and what to do.');
	if ((await vscode.window.showErrorMessage(text, button)) === button) {
		log.show();
	}
}
