import assert from 'node:assert/strict';
import fc from 'fast-check';
import { count, grouped, megabytes } from '../../../../src/core/text/words';

describe('numbers in texts', () => {
	it('are written as English writes them', () => {
		const edges = [0, -0, 7, -7, 999, 1000, -1000, 12_345, 1_000_000, Number.MAX_SAFE_INTEGER, 1.5, 1e21];
		const same = (amount: number) => assert.equal(grouped(amount), (amount || 0).toLocaleString('en'));

		for (const amount of edges) {
			same(amount);
		}
		fc.assert(fc.property(fc.maxSafeInteger(), same));
	});

	it('have their noun, in the plural where it is not one', () => {
		const texts = [count(0, 'edit'), count(1, 'edit'), count(95_000, 'cycle'), count(2, 'entry', 'entries')];

		assert.deepEqual(texts, ['0 edits', '1 edit', '95,000 cycles', '2 entries']);
	});

	it('round bytes up', () => {
		assert.equal(megabytes(20 * 1024 * 1024 + 1), '21 MB');
	});
});
