import type { Readable, Writable } from 'node:stream';
import type { AgentSpecs } from '../core/agent/agentSpecs';
import { createServer } from './createServer';
import { StdioTransport } from './stdioTransport';

export interface ServeOptions {
	readonly specs: AgentSpecs;
	readonly version: string;
	readonly input: Readable;
	readonly output: Writable;
	/** Takes single lines. */
	readonly log: (line: string) => void;
}

/** Serve one client over a pair of streams; resolves once it is gone. What it asked for and is not answered by then is cancelled. */
export async function serve({ specs, version, input, output, log }: ServeOptions): Promise<void> {
	const server = createServer(specs, version);
	const gone = new Promise<void>(resolve => {
		server.onclose = resolve;
	});
	await server.connect(new StdioTransport(input, output, log));
	await gone;
}
