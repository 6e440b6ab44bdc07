import assert from 'node:assert/strict';
import { toDiskError } from '../../../src/adapters/toDiskError';
import { DiskError } from '../../../src/core/host';

describe('toDiskError', () => {
	const codes = {
		ENOSPC: 'full',
		EDQUOT: 'full',
		EACCES: 'denied',
		EPERM: 'denied',
		EROFS: 'denied',
		EEXIST: 'exists',
		ENOENT: 'missing',
		EIO: 'other',
		ESTALE: 'other',
	};
	for (const [errno, code] of Object.entries(codes)) {
		it(`calls ${errno} ${code}`, () => {
			const error = toDiskError(Object.assign(new Error('x'), { code: errno }), 'a/b');

			assert.equal(error.code, code);
			assert.equal(error.path, 'a/b');
		});
	}

	it('leaves an error that has a code already', () => {
		const error = new DiskError('changed', 'a', 'b');

		assert.equal(toDiskError(error, 'c'), error);
	});
});
