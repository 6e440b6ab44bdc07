import assert from 'node:assert/strict';
import { reachIndex } from '../../../../src/webview/plan/reachIndex';

describe('reachIndex', () => {
	it('moves by one, and to both ends', () => {
		const places = ['ArrowDown', 'ArrowUp', 'Home', 'End'].map(key => reachIndex(5, 2000, key));

		assert.deepEqual(places, [6, 4, 0, 1999]);
	});

	it('stays in the list, and leaves other keys alone', () => {
		const places = [reachIndex(1999, 2000, 'ArrowDown'), reachIndex(0, 2000, 'ArrowUp'), reachIndex(5, 2000, 'x')];

		assert.deepEqual(places, [-1, -1, -1]);
	});
});
