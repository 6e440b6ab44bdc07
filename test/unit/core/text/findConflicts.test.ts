import assert from 'node:assert/strict';
import { findConflicts } from '../../../../src/core/text/findConflicts';

describe('findConflicts', () => {
	it('tells what each side has, and what both were made from where that is shown', () => {
		const text = 'a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\n>>>>>>> other\nd\n<<<<<<<\ne\n=======\nf\ng\n>>>>>>>\n';

		assert.deepEqual(findConflicts(text), [
			{ line: 2, endLine: 7, ours: ['b'], theirs: [], base: ['c'] },
			{ line: 9, endLine: 14, ours: ['e'], theirs: ['f', 'g'], base: null },
		]);
	});

	it('finds none without whole conflicts', () => {
		assert.deepEqual(findConflicts('Title\n=======\n<<<<<<< HEAD\n'), []);
	});
});
