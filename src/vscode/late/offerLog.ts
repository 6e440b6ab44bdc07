import * as vscode from 'vscode';
import type { Logger } from '../../core/host';

/** A log that can be shown to the user. */
export interface ShownLog extends Logger {
	show(): void;
}

/** Tell the user that something went wrong, and offer to show the log. @param message Holds nothing from outside. */
export async function offerLog(log: ShownLog, message: string): Promise<void> {
	const button = vscode.l10n.t('Show Log');
	if ((await vscode.window.showErrorMessage(message, button)) === button) {
		log.show();
	}
}
