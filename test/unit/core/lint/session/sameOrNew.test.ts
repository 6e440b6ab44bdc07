import assert from 'node:assert/strict';
import { SameOrNew } from '../../../../../src/core/lint/session/sameOrNew';

describe('SameOrNew', () => {
	function made(old: readonly string[], items: readonly string[]): readonly string[] {
		const list = new SameOrNew(old);
		for (const item of items) {
			list.push(item);
		}
		return list.list;
	}

	it('gives the old list where the same items come', () => {
		const old = ['a', 'b'];
		const none: readonly string[] = [];

		assert.equal(made(old, ['a', 'b']), old);
		assert.equal(made(none, []), none);
	});

	it('gives what came where that differs, is less or is more, and leaves the old list alone', () => {
		const old = ['a', 'b'];
		const lists = [['a'], [], ['a', 'c'], ['c', 'b'], ['a', 'b', 'c']];

		for (const items of lists) {
			assert.deepEqual(made(old, items), items);
		}
		assert.deepEqual(old, ['a', 'b']);
	});
});
