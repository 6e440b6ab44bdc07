import * as vscode from 'vscode';
import type { Session } from '../session/session';

/** Id of the provider, as contributed. */
const providerId = 'specDrivenOps.mcp';

/** Offer the editor's agents the server of `spec-ops mcp`, one for each folder with specs; none before it is trusted. */
export function registerMcpServer(extensionUri: vscode.Uri, version: string, session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	let known = session.specs.length;
	return vscode.Disposable.from(
		changed,
		session.onDidChange(one => {
			if (!one && known !== session.specs.length) {
				known = session.specs.length;
				changed.fire();
			}
		}),
		vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
		vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
		vscode.lm.registerMcpServerDefinitionProvider(providerId, {
			onDidChangeMcpServerDefinitions: changed.event,
			provideMcpServerDefinitions: async () => {
				const { defineServers } = await import('./defineServers');
				return defineServers(vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js'), version);
			},
		}),
	);
}
