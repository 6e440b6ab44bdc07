import assert from 'node:assert/strict';
import { readMessage } from '../../../src/mcp/readMessage';

const read = (text: string | Buffer) => readMessage({ kind: 'line', bytes: Buffer.from(text) });

function cut(head: string, tail: string) {
	return readMessage({ kind: 'tooLong', head: Buffer.from(head), tail: Buffer.from(tail) });
}

function refusedId(message: ReturnType<typeof read>): unknown {
	return message.kind === 'refused' ? message.id : assert.fail(message.kind);
}

describe('readMessage', () => {
	it('reads requests, notifications and blank lines', () => {
		const request = read('{"jsonrpc":"2.0","id":1,"method":"ping"}\r');
		const notification = read('{"jsonrpc":"2.0","method":"notifications/initialized"}');

		assert.deepEqual([request.kind, notification.kind, read('\r').kind], ['message', 'message', 'blank']);
	});

	it('refuses what is no message, and knows whom to tell where a request is meant', () => {
		assert.equal(refusedId(read('{"jsonrpc":"1.0","id":7,"method":"ping"}')), 7);
		assert.equal(refusedId(read('{"jsonrpc":"2.0","id":"a","method":"ping","id":"b"}')), 'b');
		assert.equal(refusedId(read('{"jsonrpc":"2.0","id":1.5,"method":"ping"}')), undefined);
		assert.equal(refusedId(read('{"jsonrpc":"2.0","id":3}')), undefined);
		assert.equal(refusedId(read('[{"jsonrpc":"2.0","id":3,"method":"ping"}]')), undefined);
		assert.equal(refusedId(read('not json')), undefined);
		assert.equal(refusedId(read(Buffer.from([0x22, 0xff, 0x22]))), undefined);
	});

	it('finds the id of a request that is too long at either of its ends', () => {
		assert.equal(refusedId(cut('{"jsonrpc":"2.0","id":12,"method":"tools/call",', '}}')), 12);
		assert.equal(refusedId(cut('{"method":"tools/call","params":', '}},"jsonrpc":"2.0","id":"a-1"}')), 'a-1');
		assert.equal(refusedId(cut('{"method":"tools/call"', '"id":5}}')), undefined);
	});
});
