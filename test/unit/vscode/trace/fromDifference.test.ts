import assert from 'node:assert/strict';
import { fromDifference } from '../../../../src/vscode/trace/fromDifference';

describe('fromDifference', () => {
	it('begins two words before the first word that differs', () => {
		assert.equal(
			fromDifference('It MUST use John as default', 'It MUST use Jane as default'),
			'…MUST use John as default',
		);
	});

	it('gives the whole text where it differs from the start, or soon after it', () => {
		assert.equal(fromDifference('One two', 'Two one'), 'One two');
		assert.equal(fromDifference('One two three', 'One two four'), 'One two three');
		assert.equal(fromDifference('One two', ''), 'One two');
	});

	it('begins before the end where the other text goes on', () => {
		assert.equal(fromDifference('One two three four', 'One two three four five'), '…two three four');
	});
});
