import assert from 'node:assert/strict';
import { placeAt } from '../../../../../src/core/plan/literal/place';
import { repeatsBeside } from '../../../../../src/core/plan/literal/repeatsBeside';

function repeats(text: string, from: string, to: string): boolean {
	const searched = { path: 'a.yaml', text };
	return repeatsBeside(placeAt(searched, text.indexOf(from), from, to), searched);
}

describe('repeatsBeside', () => {
	it('sees that an item of a list would stand there twice', () => {
		const list = 'enum:\n  - viewer\n  - editor\n';

		assert.equal(repeats(list, 'viewer', 'editor'), true);
		assert.equal(repeats(list, 'viewer', 'guest'), false);
	});

	it('lets two keys have the same value', () => {
		const values = 'read: 5\nwrite: 10\n';

		assert.equal(repeats(values, '5', '10'), false);
	});
});
