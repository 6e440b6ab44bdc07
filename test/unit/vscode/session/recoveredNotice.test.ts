import assert from 'node:assert/strict';
import { recoveredNotice } from '../../../../src/vscode/session/recoveredNotice';

describe('recoveredNotice', () => {
	it('says what was taken back, and which of it is open and unsaved', () => {
		const notice = recoveredNotice({ kind: 'rolledBack', files: ['a.txt', 'b.txt'], cycle: 4 }, ['b.txt']);

		assert.deepEqual(notice, {
			tone: 'warning',
			message: 'An earlier writer was stopped before it was done.',
			state: 'What it began was taken back: “a.txt”, “b.txt” are as they were before.',
			next: 'Compare before you save what is open and unsaved: “b.txt”. Plan again, or apply the plan again where it still fits.',
		});
	});

	it('says that a cycle has no status yet, and what to do', () => {
		const { state, next } = recoveredNotice({ kind: 'finished', files: ['a.txt'], cycle: 4, hasStatus: false });

		assert.equal(
			state,
			'What it wrote stands: the files of cycle 4, which has no status, as its commands did not end.',
		);
		assert.equal(next, 'Verify it, or undo it.');
	});

	it('has nothing to do where the cycle has its status, and counts files beyond a few', () => {
		const files = Array.from({ length: 9 }, (_, index) => `f${index}`);

		const [finished, nothing, many] = [
			recoveredNotice({ kind: 'finished', files, cycle: 4, hasStatus: true }),
			recoveredNotice({ kind: 'rolledBack', files: [], cycle: 4 }),
			recoveredNotice({ kind: 'rolledBack', files, cycle: 4 }),
		];

		assert.match(finished.state, /^What it began was finished: cycle 4 is written, with its status\.$/);
		assert.equal(finished.next, 'Nothing more is to be done.');
		assert.equal(nothing.state, 'Nothing of what it began is left.');
		assert.match(many.state, /“f4”, 4 more files are as they were before\.$/);
	});
});
