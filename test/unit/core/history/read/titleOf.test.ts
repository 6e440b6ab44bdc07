import assert from 'node:assert/strict';
import { titleOf } from '../../../../../src/core/history/read/titleOf';

describe('titleOf', () => {
	it('is the first line with words, without the marks of a list or a heading', () => {
		assert.equal(titleOf('\n---\n```\n- **Greet by name**\nAnd more.\n'), 'Greet by name');
	});

	it('is never the marker of a conflict that a merge left', () => {
		assert.equal(titleOf('<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> other\n'), 'Ours.');
		assert.equal(titleOf('<<<<<<< HEAD\n||||||| base\n=======\nTheirs.\n>>>>>>> other\n'), 'Theirs.');
	});
});
