import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import { withoutGit } from '../session/withoutGit';

/** The host of a Root, which asks Git only in a trusted workspace. */
export async function readableHost(opened: Promise<Host>): Promise<Host> {
	const host = await opened;
	return vscode.workspace.isTrusted ? host : withoutGit(host);
}
