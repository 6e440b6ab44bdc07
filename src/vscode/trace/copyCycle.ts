import * as vscode from 'vscode';
import { cycleMarkdown } from '../../core/trace/cycleMarkdown';
import { sourcesOf } from '../../core/trace/cycleSources';
import type { Session } from '../session/session';
import { chooseCycle } from './chooseCycle';
import { openHistory } from './openHistory';

/** Milliseconds for which the status bar says so. */
const statusTime = 5000;

/** Put a cycle on the clipboard as Markdown, as people read it. Without a cycle the user is asked. */
export async function copyCycle(session: Session, target: unknown, named: unknown): Promise<void> {
	const opened = await openHistory(session, target);
	const cycle = opened && (await chooseCycle(opened, named, vscode.l10n.t('Copy which cycle as Markdown?')));
	if (cycle) {
		const { history, text } = opened.read;
		await vscode.env.clipboard.writeText(cycleMarkdown(sourcesOf(history, text).at(history.cycles.indexOf(cycle))));
		vscode.window.setStatusBarMessage(vscode.l10n.t('The cycle is on the clipboard.'), statusTime);
	}
}
