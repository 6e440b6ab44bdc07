import assert from 'node:assert/strict';
import { KeptByPrefix } from '../../../src/core/keptByPrefix';

const open = () => new KeptByPrefix<string, number>((text, start) => text.startsWith(start));

describe('KeptByPrefix', () => {
	it('finds what a text begins with, and the same text', () => {
		const kept = open();
		kept.keep('one', 1);

		assert.deepEqual(kept.find('one'), { source: 'one', value: 1 });
		assert.deepEqual(kept.find('one and two'), { source: 'one', value: 1 });
		assert.equal(kept.find('on'), undefined);
		assert.equal(kept.find('two'), undefined);
	});

	it('puts a longer one in the place of the one from which it went on', () => {
		const kept = open();
		kept.keep('one', 1);

		kept.keep('one and two', 2, kept.find('one and two'));

		assert.equal(kept.find('one and two and three')?.value, 2);
		assert.equal(kept.find('one'), undefined);
	});

	it('keeps the newest few', () => {
		const kept = open();

		for (const [index, text] of ['a', 'b', 'c', 'd', 'e'].entries()) {
			kept.keep(text, index);
		}

		assert.deepEqual(
			['a', 'b', 'c', 'd', 'e'].map(text => kept.find(text)?.value),
			[undefined, 1, 2, 3, 4],
		);
	});

	it('keeps nothing of an empty text, with which all would begin, nor of one that is too long', () => {
		const kept = open();
		const long = 'x'.repeat(64 * 1024 * 1024 + 1);

		kept.keep('', 0);
		kept.keep(long, 1);

		assert.equal(kept.find('one'), undefined);
		assert.equal(kept.find(long), undefined);
	});
});
