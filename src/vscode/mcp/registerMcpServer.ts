import * as vscode from 'vscode';

/** Id of the provider, as contributed. */
const providerId = 'specDrivenOps.mcp';

/**
 * Offer the editor's agents the server of `spec-ops mcp`, one for each folder with specs; none before it is trusted.
 *
 * @param changed Fires when there may be others.
 */
export function registerMcpServer(
	extensionUri: vscode.Uri,
	version: string,
	changed: vscode.Event<void>,
): vscode.Disposable {
	return vscode.lm.registerMcpServerDefinitionProvider(providerId, {
		onDidChangeMcpServerDefinitions: changed,
		provideMcpServerDefinitions: async () => {
			const { defineServers } = await import('./defineServers');
			return defineServers(vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js'), version);
		},
	});
}
