import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode, type JSONRPCMessage, type RequestId } from '@modelcontextprotocol/sdk/types.js';
import { LineSplitter } from './lineSplitter';
import { messageLimit, readMessage } from './readMessage';

/** Milliseconds in which what is under way is still answered, once the client says no more. */
const lastWait = 10_000;

/**
 * Messages over standard input and output, one a line.
 *
 * What is no message is refused and passed over: told to whoever asked where that can be told, and logged. It closes
 * once the client takes no more answers, or says no more and has those that it asked for, or waited too long for them.
 */
export class StdioTransport implements Transport {
	onclose?: () => void;
	onerror?: (error: Error) => void;
	onmessage?: (message: JSONRPCMessage) => void;
	readonly #input: Readable;
	readonly #output: Writable;
	readonly #log: (line: string) => void;
	readonly #lines = new LineSplitter(messageLimit);
	/** Requests that are not answered yet. */
	readonly #open = new Set<RequestId>();
	#late: NodeJS.Timeout | undefined;
	#isClosed = false;

	/** @param log Takes single lines, which hold nothing of a message. */
	constructor(input: Readable, output: Writable, log: (line: string) => void) {
		this.#input = input;
		this.#output = output;
		this.#log = log;
	}

	async start(): Promise<void> {
		this.#input.on('data', this.#take);
		this.#input.on('end', this.#finish);
		for (const end of ['close', 'error'] as const) {
			this.#input.on(end, this.#end);
		}
		this.#output.on('error', this.#end);
	}

	async send(message: JSONRPCMessage): Promise<void> {
		if (!this.#isClosed) {
			await new Promise<void>(resolve => this.#output.write(`${JSON.stringify(message)}\n`, () => resolve()));
		}
		if (!('method' in message) && message.id !== undefined) {
			this.#settle(message.id);
		}
	}

	async close(): Promise<void> {
		if (this.#isClosed) {
			return;
		}
		this.#isClosed = true;
		clearTimeout(this.#late);
		this.#input.off('data', this.#take);
		this.#input.pause();
		this.onclose?.();
	}

	readonly #end = () => void this.close();

	readonly #finish = () => {
		// A pipe closes right behind its end.
		this.#input.off('close', this.#end);
		if (this.#open.size === 0) {
			this.#end();
		} else {
			this.#late = setTimeout(this.#end, lastWait);
		}
	};

	readonly #take = (chunk: Buffer) => {
		for (const line of this.#lines.push(chunk)) {
			const read = readMessage(line);
			if (read.kind === 'message') {
				this.#note(read.message);
				this.onmessage?.(read.message);
			} else if (read.kind === 'refused') {
				this.#log(read.reason);
				this.#refuse(read.id, read.reason);
			}
		}
	};

	#note(message: JSONRPCMessage): void {
		if ('method' in message && 'id' in message) {
			this.#open.add(message.id);
		} else if ('method' in message && message.method === 'notifications/cancelled') {
			const cancelled = message.params?.requestId;
			if (typeof cancelled === 'string' || typeof cancelled === 'number') {
				this.#settle(cancelled);
			}
		}
	}

	/** A request is answered, or no answer is wanted any more. */
	#settle(id: RequestId): void {
		this.#open.delete(id);
		if (this.#late && this.#open.size === 0) {
			this.#end();
		}
	}

	#refuse(id: string | number | undefined, reason: string): void {
		if (id !== undefined) {
			void this.send({ jsonrpc: '2.0', id, error: { code: ErrorCode.InvalidRequest, message: reason } });
		}
	}
}
