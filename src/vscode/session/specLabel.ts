import * as vscode from 'vscode';
import type { SpecRef } from './specRef';

/** How a spec is called where several can be chosen: its path in the workspace, which is unique there. */
export function labelOf({ uri }: SpecRef): string {
	return vscode.workspace.asRelativePath(uri);
}
