import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { LineSplitter } from './lineSplitter';
import { messageLimit, readMessage } from './readMessage';

/**
 * Messages over standard input and output, one a line.
 *
 * What is no message is refused and passed over: told to whoever asked where that can be told, and logged. It closes
 * once the client is gone, at either end.
 */
export class StdioTransport implements Transport {
	onclose?: () => void;
	onerror?: (error: Error) => void;
	onmessage?: (message: JSONRPCMessage) => void;
	readonly #input: Readable;
	readonly #output: Writable;
	readonly #log: (line: string) => void;
	readonly #lines = new LineSplitter(messageLimit);
	#isClosed = false;

	/** @param log Takes single lines, which hold nothing of a message. */
	constructor(input: Readable, output: Writable, log: (line: string) => void) {
		this.#input = input;
		this.#output = output;
		this.#log = log;
	}

	async start(): Promise<void> {
		this.#input.on('data', this.#take);
		for (const end of ['end', 'close', 'error'] as const) {
			this.#input.on(end, this.#end);
		}
		this.#output.on('error', this.#end);
	}

	async send(message: JSONRPCMessage): Promise<void> {
		if (!this.#isClosed) {
			await new Promise<void>(resolve => this.#output.write(`${JSON.stringify(message)}\n`, () => resolve()));
		}
	}

	async close(): Promise<void> {
		if (this.#isClosed) {
			return;
		}
		this.#isClosed = true;
		this.#input.off('data', this.#take);
		this.#input.pause();
		this.onclose?.();
	}

	readonly #end = () => void this.close();

	readonly #take = (chunk: Buffer) => {
		for (const line of this.#lines.push(chunk)) {
			const read = readMessage(line);
			if (read.kind === 'message') {
				this.onmessage?.(read.message);
			} else if (read.kind === 'refused') {
				this.#log(read.reason);
				this.#refuse(read.id, read.reason);
			}
		}
	};

	#refuse(id: string | number | undefined, reason: string): void {
		if (id !== undefined) {
			void this.send({ jsonrpc: '2.0', id, error: { code: ErrorCode.InvalidRequest, message: reason } });
		}
	}
}
