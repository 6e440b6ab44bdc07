import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TurnReader } from '../../../src/planners/anthropic/turnReader';
import { CompletionReader } from '../../../src/planners/openai/completionReader';
import { completionFrames } from '../../support/standIn/chatCompletions';
import { messageFrames } from '../../support/standIn/messagesApi';

const said = {
	text: 'First I read two files.',
	calls: [
		{ id: 'c1', name: 'read_file', input: { path: 'src/hello.py' } },
		{ id: 'c2', name: 'read_file', input: { path: 'README.md' } },
	],
};

/** The data of a frame. */
function dataOf(frame: string): string {
	return frame.slice(frame.indexOf('data: ') + 6).trim();
}

/** Their number is the server's affair. */
const pieceTypes: readonly unknown[] = ['ping', 'content_block_delta'];

function typeOf(event: unknown): unknown {
	return typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
}

describe('TurnReader', () => {
	const events: readonly unknown[] = messageFrames(said).map(frame => JSON.parse(dataOf(frame)));

	it('gives nothing of an answer that ends early, wherever it ends', () => {
		for (let end = 0; end < events.length; end++) {
			const reader = new TurnReader(() => {});
			for (const event of events.slice(0, end)) {
				assert.equal(reader.push(event), undefined);
			}

			assert.deepEqual(reader.end(), { kind: 'fault', fault: { kind: 'incomplete' } });
		}
	});

	it('refuses an answer that lacks an event, or has one twice, save pieces of text and JSON', () => {
		const structural = events.filter(event => !pieceTypes.includes(typeOf(event)));

		for (const event of structural) {
			const place = events.indexOf(event);
			assert.equal(read(events.toSpliced(place, 1)).kind, 'fault', `without ${JSON.stringify(event)}`);
		}
		for (const event of structural.filter(one => typeOf(one) !== 'message_delta')) {
			const place = events.indexOf(event);
			assert.equal(read(events.toSpliced(place, 0, event)).kind, 'fault', `twice ${JSON.stringify(event)}`);
		}
		assert.equal(read(events).kind, 'done');
	});

	it('takes whatever comes without throwing', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.constantFrom(...events), fc.jsonValue())), mixed => {
				read(mixed);
			}),
		);
	});

	function read(given: readonly unknown[]): { readonly kind: string } {
		const reader = new TurnReader(() => {});
		const wrong = given.map(event => reader.push(event)).find(fault => fault !== undefined);
		return wrong === undefined ? reader.end() : { kind: 'fault' };
	}
});

describe('CompletionReader', () => {
	const events = completionFrames(said).map(dataOf).slice(0, -1);

	it('gives nothing of an answer that ends before its reason to stop, wherever it ends', () => {
		for (let end = 0; end < events.length - 1; end++) {
			const reader = new CompletionReader(() => {});
			for (const event of events.slice(0, end)) {
				assert.equal(reader.push(event), undefined);
			}

			assert.deepEqual(reader.end(), { kind: 'fault', fault: { kind: 'incomplete' } });
		}
	});

	it('takes whatever JSON comes without throwing', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.constantFrom(...events), fc.json())), mixed => {
				const reader = new CompletionReader(() => {});
				mixed.map(event => reader.push(event));
				reader.end();
			}),
		);
	});
});
