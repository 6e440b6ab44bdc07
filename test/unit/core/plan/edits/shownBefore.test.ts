import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeHunks } from '../../../../../src/core/plan/edits/makeHunks';
import { shownBefore } from '../../../../../src/core/plan/edits/shownBefore';
import type { Edit } from '../../../../../src/core/plan/plan';

const edit: Edit = {
	op: 'modify',
	path: 'a',
	before: null,
	after: null,
	requirements: [],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [],
};

describe('shownBefore', () => {
	it('gives the old text of any change back, the end of its last line apart', () => {
		const lines = fc.array(fc.constantFrom('a', 'b', '', '+c', '-d'), { maxLength: 30 });
		fc.assert(
			fc.property(lines, lines, (old, now) => {
				const [before, text] = [old, now].map(list => list.map(line => `${line}\n`).join(''));
				const hunks = makeHunks(before ?? '', text ?? '', []);

				const shown = shownBefore({ ...edit, text: text ?? '', hunks });

				assert.equal((shown ?? '').replace(/\n$/, ''), (before ?? '').replace(/\n$/, ''));
			}),
		);
	});

	it('gives what a deleted file held, and nothing for one that is new or whose hunks do not fit', () => {
		const gone = shownBefore({ ...edit, op: 'delete', hunks: makeHunks('a\nb\n', '', []) });
		const made = shownBefore({ ...edit, op: 'create', text: 'a\n', hunks: makeHunks('', 'a\n', []) });
		const other = shownBefore({ ...edit, text: 'c\n', hunks: makeHunks('a\n', 'b\n', []) });

		assert.equal(gone?.trimEnd(), 'a\nb');
		assert.deepEqual([made, other], [undefined, undefined]);
	});
});
