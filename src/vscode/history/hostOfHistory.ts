import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { OpenHost } from '../session/specSession';
import { withoutGit } from '../session/withoutGit';
import type { HistoryFile } from './historyFile';

/** The host of the Root whose story a history tells. It asks Git only in a trusted workspace. */
export async function hostOfHistory(openHost: OpenHost, { uri, root }: HistoryFile): Promise<Host> {
	const host = await openHost(uri.with({ path: root === '' ? '/' : root }).fsPath);
	return vscode.workspace.isTrusted ? host : withoutGit(host);
}
