import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type * as vscode from 'vscode';

/** A server of the protocol as the editor would start it. */
export interface McpProcess {
	/** Ask for something, and give what it answers. */
	ask(method: string, params: unknown): Promise<{ readonly result?: unknown; readonly error?: unknown }>;
}

/** Start servers from their definitions; all are gone at the end of a test. */
export function useMcpProcess(): (definition: vscode.McpStdioServerDefinition) => Promise<McpProcess> {
	const children: ChildProcessWithoutNullStreams[] = [];

	afterEach(() => {
		for (const child of children.splice(0)) {
			child.stdin.end();
			child.kill();
		}
	});

	return async ({ command, args, cwd, env }) => {
		const added = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
		const child = spawn(command, args, { cwd: cwd?.fsPath, env: { ...process.env, ...added } });
		children.push(child);
		const waiting = new Map<number, (message: { readonly result?: unknown }) => void>();
		createInterface({ input: child.stdout }).on('line', line => {
			const message = JSON.parse(line);
			waiting.get(message.id)?.(message);
		});
		let last = 0;
		const ask: McpProcess['ask'] = (method, params) => {
			const id = last++;
			return new Promise(resolve => {
				waiting.set(id, resolve);
				child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
			});
		};
		const clientInfo = { name: 'process-agent', version: '1' };
		await ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo });
		return { ask };
	};
}
