import * as vscode from 'vscode';
import type { SpecSession } from '../session/specSession';

/** Say that the spec in the editor is not the one any more that something was asked about. */
export function showMovedOn(one: SpecSession): void {
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('The spec changed meanwhile.'),
		state: vscode.l10n.t('It is as it was.'),
		next: vscode.l10n.t('Look at it, then try again.'),
	});
}
