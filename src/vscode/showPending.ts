import * as vscode from 'vscode';
import { planViewId } from './editorIds';
import type { Session } from './session/session';
import { labelOf } from './session/specLabel';

/** Show in the status bar how many changes of the active spec are pending; nothing where none are. */
export function showPending(session: Session): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('specDrivenOps.pending', vscode.StatusBarAlignment.Left);
	item.name = vscode.l10n.t('Pending Spec Changes');
	item.command = `${planViewId}.focus`;
	const update = () => {
		const { active } = session;
		const reading = active?.reading;
		const pending = reading?.kind === 'read' && reading.isCertain ? reading.state.diff.changes.length : 0;
		if (!active || pending === 0) {
			item.hide();
			return;
		}
		item.text = vscode.l10n.t('$(checklist) {0} pending', pending);
		item.tooltip = vscode.l10n.t('Pending changes of {0}', labelOf(active.spec));
		item.show();
	};
	return vscode.Disposable.from(item, session.onDidChange(update));
}
