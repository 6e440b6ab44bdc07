import * as vscode from 'vscode';
import { workspaceSpecGlobs } from '../session/specSelector';

const label = 'Spec-Driven Ops';

/**
 * How the server of each workspace folder with specs is started: by the editor's own Node.js, in that folder.
 *
 * @param script The command line.
 */
export async function defineServers(script: vscode.Uri, version: string): Promise<vscode.McpStdioServerDefinition[]> {
	const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
	const served: vscode.WorkspaceFolder[] = [];
	for (const folder of folders) {
		if (folder.uri.scheme === 'file' && (await hasSpec(folder))) {
			served.push(folder);
		}
	}
	return served.map(({ name, uri }) => {
		const server = new vscode.McpStdioServerDefinition(
			served.length > 1 ? `${label} (${name})` : label,
			process.execPath,
			[script.fsPath, 'mcp'],
			{ ELECTRON_RUN_AS_NODE: '1' },
			version,
		);
		server.cwd = uri;
		return server;
	});
}

/** Only looks for a name: no spec is read before somebody asks for it. */
async function hasSpec(folder: vscode.WorkspaceFolder): Promise<boolean> {
	const pattern = new vscode.RelativePattern(folder, `{${workspaceSpecGlobs.join(',')}}`);
	return (await vscode.workspace.findFiles(pattern, '**/node_modules/**', 1)).length > 0;
}
