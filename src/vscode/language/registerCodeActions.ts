import * as vscode from 'vscode';
import type { Session } from '../session/session';
import { looking, settling } from './actionKinds';
import { readCurrent } from './readCurrent';
import { registerForSpecs } from './registerForSpecs';

/** Offer under the light bulb what can be done with a changed requirement: apply, restore, hand off, compare. */
export function registerCodeActions(session: Session): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		provideCodeActions: async (document, range, _context, token) => {
			const current = await readCurrent(session, document, token);
			if (!current) {
				return [];
			}
			const { offerActions } = await import('./offerActions');
			return offerActions(current, range.start.line + 1);
		},
	};
	const kinds = { providedCodeActionKinds: [settling, looking] };
	return registerForSpecs(selector => vscode.languages.registerCodeActionsProvider(selector, provider, kinds));
}
