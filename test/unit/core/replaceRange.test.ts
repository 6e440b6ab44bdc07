import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replaceRange } from '../../../src/core/replaceRange';

describe('replaceRange', () => {
	it('does what splicing does, in the same list where its length stays', () => {
		const numbers = fc.array(fc.nat(9), { maxLength: 12 });

		fc.assert(
			fc.property(numbers, numbers, fc.nat(12), fc.nat(12), (list, items, a, b) => {
				const start = Math.min(a, b, list.length);
				const end = Math.min(Math.max(a, b), list.length);
				const expected = [...list.slice(0, start), ...items, ...list.slice(end)];

				const replaced = replaceRange(list, start, end, items);

				assert.deepEqual(replaced, expected);
				assert.equal(replaced === list, items.length === end - start);
			}),
		);
	});
});
