import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { useCli } from '../cli/useCli';

/** What a call of a tool gave back. */
export interface Answer {
	readonly isError: boolean;
	readonly text: string;
	/** The text, read as JSON. */
	json(): Record<string, unknown>;
	/** The refusal in it; fails where there is none. */
	error(): { readonly code: string; readonly message: string; readonly state: string; readonly next: string };
}

/** An agent that is connected to `spec-ops mcp`. */
export interface Agent {
	readonly client: Client;
	call(name: string, input?: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer>;
}

/** Connects agents of the protocol's own client to the built command line; all are gone at the end of a test. */
export function useAgent(cli: ReturnType<typeof useCli>): (folder: string) => Promise<Agent> {
	const clients: Client[] = [];

	afterEach(async () => {
		for (const client of clients.splice(0)) {
			await client.close();
		}
	});

	return async folder => {
		const client = new Client({ name: 'test-agent', version: '1.0.0' });
		clients.push(client);
		const transport = new StdioClientTransport({
			command: process.execPath,
			args: [cli.script, 'mcp'],
			cwd: folder,
			env: { PATH: process.env.PATH ?? '', HOME: folder },
			stderr: 'ignore',
		});
		await client.connect(transport);
		return {
			client,
			call: async (name, input = {}, signal) => {
				const options = signal ? { signal } : {};
				const result = await client.callTool({ name, arguments: input }, CallToolResultSchema, options);
				return toAnswer(CallToolResultSchema.parse(result));
			},
		};
	};
}

function toAnswer({ content, isError = false }: ReturnType<typeof CallToolResultSchema.parse>): Answer {
	const text = content.map(part => (part.type === 'text' ? part.text : '')).join('');
	return { isError, text, json: () => JSON.parse(text), error: () => JSON.parse(text).error };
}

/** Resolves with the exit code once a process is gone. */
export async function exitOf(child: NodeJS.EventEmitter): Promise<unknown> {
	const [code] = await once(child, 'exit');
	return code;
}
