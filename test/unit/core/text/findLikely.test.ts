import assert from 'node:assert/strict';
import { findLikely } from '../../../../src/core/text/findLikely';

describe('findLikely', () => {
	it('finds a word in spite of a slip, the likeliest first', () => {
		assert.deepEqual(findLikely('hystory', ['apply', 'history', 'story']), ['story', 'history']);
		assert.deepEqual(findLikely('fr-01', ['FR-001', 'NFR-2']), ['FR-001']);
	});

	it('finds none where nothing is like it', () => {
		assert.deepEqual(findLikely('xyzzy', ['apply', 'history']), []);
		assert.deepEqual(findLikely('', ['apply']), []);
	});
});
