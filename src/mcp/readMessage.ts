import { type JSONRPCMessage, JSONRPCMessageSchema, type RequestId } from '@modelcontextprotocol/sdk/types.js';
import { parseStrictJson } from '../core/plan/model/tools/parseStrictJson';
import type { Line } from './lineSplitter';

/** Bytes of one message: a plan with the texts of its files has room. */
export const messageLimit = 32 * 1024 * 1024;
/** Objects and lists inside one another in a message. */
const depth = 32;

export type ReadMessage =
	| { readonly kind: 'message'; readonly message: JSONRPCMessage }
	/** `id` of the request that is refused, where it can be told; `reason` is one sentence. */
	| { readonly kind: 'refused'; readonly id: RequestId | undefined; readonly reason: string }
	| { readonly kind: 'blank' };

/**
 * Read one line of a client as a message of the protocol: UTF-8 and JSON strictly, so that there is one way to read it.
 */
export function readMessage(line: Line): ReadMessage {
	if (line.kind === 'tooLong') {
		const id = findId(line.head.toString('latin1'), line.tail.toString('latin1'));
		return { kind: 'refused', id, reason: `A message may have ${messageLimit / 1024 / 1024} MB at most.` };
	}
	const text = decode(line.bytes);
	if (text === undefined) {
		return { kind: 'refused', id: undefined, reason: 'A message is not UTF-8.' };
	}
	if (text.trim() === '') {
		return { kind: 'blank' };
	}
	const json = parseStrictJson(text, { units: messageLimit, depth });
	if (json.kind === 'bad') {
		return { kind: 'refused', id: idIn(parseLoosely(text)), reason: `The JSON of a message ${json.reason}.` };
	}
	const parsed = JSONRPCMessageSchema.safeParse(json.value);
	return parsed.success
		? { kind: 'message', message: parsed.data }
		: { kind: 'refused', id: idIn(json.value), reason: 'A message is none of JSON-RPC 2.0.' };
}

function decode(bytes: Buffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Only to find out whom to answer. */
function parseLoosely(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The id of a request; an answer to nobody is answered to nobody. */
function idIn(value: unknown): RequestId | undefined {
	if (typeof value !== 'object' || value === null || !('id' in value) || !('method' in value)) {
		return undefined;
	}
	const { id } = value;
	return toId(id);
}

function toId(id: unknown): RequestId | undefined {
	return typeof id === 'string' || (typeof id === 'number' && Number.isSafeInteger(id)) ? id : undefined;
}

const atStart =
	/^\s{0,9}\{\s{0,9}(?:"jsonrpc"\s{0,9}:\s{0,9}"2\.0"\s{0,9},\s{0,9})?"id"\s{0,9}:\s{0,9}(\d{1,15}|"[\w-]{1,80}")\s{0,9},/;
const atEnd = /,\s{0,9}"id"\s{0,9}:\s{0,9}(\d{1,15}|"[\w-]{1,80}")\s{0,9}\}\s{0,9}$/;

/** The id of a request of which only both ends are there; clients write it first or last. */
function findId(head: string, tail: string): RequestId | undefined {
	const found = atStart.exec(head)?.[1] ?? atEnd.exec(tail)?.[1];
	return found === undefined ? undefined : toId(JSON.parse(found));
}
