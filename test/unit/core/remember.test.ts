import assert from 'node:assert/strict';
import { remember } from '../../../src/core/remember';

describe('remember', () => {
	it('works out a text once as long as it is among the last', () => {
		const worked: string[] = [];
		const lengthOf = remember(2, text => {
			worked.push(text);
			return text.length;
		});

		const lengths = ['a', 'bb', 'a', 'ccc', 'a'].map(lengthOf);

		assert.deepEqual(lengths, [1, 2, 1, 3, 1]);
		assert.deepEqual(worked, ['a', 'bb', 'ccc', 'a']);
	});
});
