import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import { namedCycle, type OpenHistory } from './openHistory';
import { pickCycle } from './pickCycle';

/** The cycle that a command names, else the one that the user picks; `undefined` for none. */
export async function chooseCycle(opened: OpenHistory, named: unknown, title: string): Promise<Cycle | undefined> {
	const { cycles } = opened.read.history;
	if (named !== undefined) {
		return namedCycle(opened, named);
	}
	if (cycles.length === 0) {
		await vscode.window.showInformationMessage(vscode.l10n.t('There is no cycle yet.'));
		return undefined;
	}
	return pickCycle(cycles, title);
}
