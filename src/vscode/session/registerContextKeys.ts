import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { Session } from './session';
import { toSpecRef } from './specRef';

/** Keep the keys that when-clauses of the manifest name up to date. */
export function registerContextKeys(session: Session, log: Logger): vscode.Disposable {
	const shown = new Map<string, boolean>();
	const set = (key: string, value: boolean) => {
		if (shown.get(key) !== value) {
			shown.set(key, value);
			runInBackground(log, vscode.commands.executeCommand('setContext', `specDrivenOps.${key}`, value));
		}
	};
	const update = () => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		set('editorIsSpec', uri !== undefined && toSpecRef(uri) !== undefined);
		set('hasPlan', session.active?.review !== undefined);
	};
	update();
	return vscode.Disposable.from(session.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
