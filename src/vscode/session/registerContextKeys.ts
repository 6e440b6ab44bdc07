import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { Session } from './session';

/** Keep the key up to date that when-clauses of the manifest name: whether the active spec has a plan. */
export function registerContextKeys(session: Session, log: Logger): vscode.Disposable {
	let shown: boolean | undefined;
	const update = () => {
		const hasPlan = session.active?.review !== undefined;
		if (shown !== hasPlan) {
			shown = hasPlan;
			runInBackground(log, vscode.commands.executeCommand('setContext', 'specDrivenOps.hasPlan', hasPlan));
		}
	};
	update();
	return session.onDidChange(update);
}
