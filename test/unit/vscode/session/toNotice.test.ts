import assert from 'node:assert/strict';
import { failed, nothingWritten } from '../../../../src/core/failure';
import { toNotice } from '../../../../src/vscode/session/toNotice';

describe('toNotice', () => {
	it('shows another writer as a warning, nothing to do as information, and all else as an error', () => {
		const tones = (['lock.held', 'undo.nothing', 'disk.full'] as const).map(
			code => toNotice(failed(code, 'It happened.', nothingWritten, 'Wait.')).tone,
		);

		assert.deepEqual(tones, ['warning', 'info', 'error']);
	});

	it('keeps what happened, the state of the files, and what to do', () => {
		const notice = toNotice(failed('disk.full', 'The disk is full.', nothingWritten, 'Make room.'));

		assert.deepEqual(notice, {
			tone: 'error',
			message: 'The disk is full.',
			state: nothingWritten,
			next: 'Make room.',
		});
	});
});
