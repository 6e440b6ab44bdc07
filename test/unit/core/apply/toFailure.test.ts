import assert from 'node:assert/strict';
import { toFailure } from '../../../../src/core/apply/toFailure';
import { DiskError } from '../../../../src/core/host';
import { tempBeside } from '../../../../src/core/store/tempName';

describe('toFailure', () => {
	it('names the folder, not the file that only lives while something is written', () => {
		const inside = toFailure(new DiskError('denied', tempBeside('src/a.py'), 'no'), 'Nothing was written.');
		const top = toFailure(new DiskError('full', tempBeside('a.py'), 'no'), 'Nothing was written.');

		assert.match(inside.message, /“src”/);
		assert.match(top.message, /“\.”/);
	});

	it('tells a file that would be taken from its owner from one that may not be written', () => {
		const { code, message } = toFailure(new DiskError('owner', 'src/a.py', 'no'), 'All files are as they were.');

		assert.equal(code, 'disk.denied');
		assert.match(message, /^“src\/a\.py” belongs to another user or group/);
	});

	it('tells a read that failed as one', () => {
		const codes = ['denied', 'other'] as const;

		const messages = codes.map(code => toFailure(new DiskError(code, 'a.py', 'no'), '', 'read').message);

		assert.deepEqual(
			messages.map(message => /could not be read|allow “a\.py” to be read/.test(message)),
			[true, true],
		);
	});
});
