import assert from 'node:assert/strict';
import { findConflictMarkers } from '../../../../src/core/text/findConflictMarkers';

describe('findConflictMarkers', () => {
	it('gives the lines of whole conflicts', () => {
		const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n';

		assert.deepEqual(findConflictMarkers(text), [2, 4, 6]);
	});

	it('lets an underlined heading and quoted markers be', () => {
		assert.deepEqual(findConflictMarkers('Title\n=======\n\n    <<<<<<< HEAD\n'), []);
		assert.deepEqual(findConflictMarkers('<<<<<<< HEAD\nno more\n'), []);
	});
});
