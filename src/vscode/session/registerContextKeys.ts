import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { dialectOf } from '../../core/spec/specPaths';
import { runInBackground } from '../runInBackground';
import { lastRecorded } from './lastRecorded';
import type { Session } from './session';

/** What when-clauses of the manifest ask. */
interface Keys {
	/** Of the active spec. */
	readonly hasPlan: boolean;
	readonly canUndo: boolean;
	readonly isPinned: boolean;
	/** Paths of the specs that stand where only a setting looks for them. */
	readonly includedSpecs: readonly string[];
}

/** Keep the keys up to date that when-clauses of the manifest name. */
export function registerContextKeys(session: Session, log: Logger): vscode.Disposable {
	const shown = new Map<string, string>();
	const update = () => {
		for (const [name, value] of Object.entries(keysOf(session))) {
			const text = JSON.stringify(value);
			if (shown.get(name) !== text) {
				shown.set(name, text);
				runInBackground(log, vscode.commands.executeCommand('setContext', `specDrivenOps.${name}`, value));
			}
		}
	};
	update();
	return session.onDidChange(update);
}

function keysOf({ active, isPinned, specs }: Session): Keys {
	const reading = active?.reading;
	return {
		hasPlan: active?.review !== undefined,
		canUndo: reading?.kind === 'read' && lastRecorded(reading.state) !== undefined,
		isPinned,
		includedSpecs: specs.flatMap(({ spec }) => (dialectOf(spec.uri.path) === undefined ? [spec.uri.fsPath] : [])),
	};
}
