import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEvents } from '../../../../src/planners/request/readEvents';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		start: controller => {
			for (const chunk of chunks) {
				controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
			}
			controller.close();
		},
	});
	const events: string[] = [];
	for await (const event of readEvents(body)) {
		events.push(event.kind === 'done' ? event.value : event.fault.kind);
	}
	return events;
}

describe('readEvents', () => {
	it('gives the data of each event, and passes over comments and names', async () => {
		const events = await read(': hello\n\nevent: one\ndata: 1\nid: 7\n\ndata:2\ndata: 3\n\n');

		assert.deepEqual(events, ['1', '2\n3']);
	});

	it('gives the same however the bytes come in pieces, with every kind of line end', async () => {
		const stream = new TextEncoder().encode('data: grüße\r\n\r\ndata: zwei\n\ndata: 三\r\rdata: end\r\n\r\n');

		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(stream.length), { maxLength: 8 }), async cuts => {
				const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
				const chunks = places.slice(1).map((end, index) => stream.slice(places[index], end));

				assert.deepEqual(await read(...chunks), ['grüße', 'zwei', '三', 'end']);
			}),
			{ numRuns: 100 },
		);
	});

	it('takes an event that is not ended by an empty line, and no line that is not ended', async () => {
		assert.deepEqual(await read('data: 1\n\ndata: 2\n'), ['1', '2']);
		assert.deepEqual(await read('data: 1\n\ndata: {"hal'), ['1']);
	});

	it('rejects what is not UTF-8', async () => {
		await assert.rejects(read(Uint8Array.of(0x64, 0xff, 0xfe)), TypeError);
	});
});
