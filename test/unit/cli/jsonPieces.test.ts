import assert from 'node:assert/strict';
import { formatJson } from '../../../src/cli/formatJson';
import { jsonPieces } from '../../../src/cli/jsonPieces';

describe('jsonPieces', () => {
	const printed = (document: Readonly<Record<string, unknown>>) => [...jsonPieces(document)].join('');

	for (const [what, list] of [
		['nothing', []],
		['one', [{ text: 'a\nb\u009b\u202e', parts: [1, [], {}, null], none: undefined }]],
		['some', [1, 'two', { three: [3] }, null]],
	] as const) {
		it(`prints ${what} that can be gone through like a list`, () => {
			const document = { version: 1, list, none: undefined, after: { last: true } };

			assert.equal(printed(document), formatJson(document));
			assert.equal(printed({ ...document, list: list.values() }), formatJson(document));
		});
	}

	it('prints a document without members', () => {
		assert.equal(printed({}), formatJson({}));
	});

	it('makes an element only once those before it are given away', () => {
		let made = 0;
		const list = (function* () {
			for (; made < 100; made++) {
				yield 'x'.repeat(10_000);
			}
		})();

		const first = jsonPieces({ list }).next();

		assert.ok(!first.done && first.value.length > 60_000);
		assert.ok(made < 10, String(made));
	});
});
