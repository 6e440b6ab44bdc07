import assert from 'node:assert/strict';
import { sha256 } from '../../../../src/core/hash';
import { fileStateOf } from '../../../../src/core/plan/fileState';
import type { Edit } from '../../../../src/core/plan/plan';
import { reviseEdit } from '../../../../src/core/plan/reviseEdit';

const bytes = (text: string) => new TextEncoder().encode(text);
const before = bytes('a\r\nb\r\n');
const proposal: Edit = {
	op: 'modify',
	path: 'src/a.txt',
	before: fileStateOf(before, 0o755),
	after: fileStateOf(bytes('a\r\nB\r\n'), 0o755),
	text: 'a\r\nB\r\n',
	requirements: ['r1'],
	reason: 'b became B',
	selected: true,
	editedByUser: false,
	hunks: [],
};

describe('reviseEdit', () => {
	it('takes the text of the user with its line ends, hashes and mode', () => {
		const revised = reviseEdit(proposal, before, bytes('A\r\nB\r\n'));

		assert.equal(revised?.text, 'A\r\nB\r\n');
		assert.deepEqual(revised?.after?.sha256, sha256('A\r\nB\r\n'));
		assert.equal(revised?.after?.mode, '100755');
		assert.equal(revised?.editedByUser, true);
		assert.deepEqual(revised?.hunks[0]?.lines, ['-a', '-b', '+A', '+B']);
		assert.deepEqual(revised?.hunks[0]?.requirements, ['r1']);
	});

	it('leaves an edit unticked that changes nothing any more', () => {
		const revised = reviseEdit(proposal, before, before);

		assert.equal(revised?.selected, false);
		assert.deepEqual(revised?.hunks, []);
	});

	it('refuses what is no text', () => {
		const revised = reviseEdit(proposal, before, new Uint8Array([0xff, 0]));

		assert.equal(revised, undefined);
	});
});
