import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nativeHash } from '../../../src/adapters/nativeHash';
import { hashWith, sha256 } from '../../../src/core/hash';

describe('sha256', () => {
	it('is the hash that the standard tells', () => {
		assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	});

	it('is what Node.js computes, of bytes and of texts, half of a surrogate pair among them', () => {
		const pure = sha256(new Uint8Array([1, 2, 3]));
		const data = fc.oneof(fc.uint8Array({ maxLength: 5000 }), fc.string({ unit: 'binary' }), fc.constant('\ud83d!'));

		fc.assert(
			fc.property(data, one => {
				assert.equal(sha256(one), nativeHash(one));
			}),
			{ numRuns: 200 },
		);
		assert.equal(pure, nativeHash(new Uint8Array([1, 2, 3])));
	});

	it('is computed by the platform once that is told so', () => {
		let asked = 0;
		const bytes = new Uint8Array([4, 5, 6]);
		hashWith(data => {
			asked++;
			return nativeHash(data);
		});

		const hash = sha256(bytes);

		hashWith(nativeHash);
		assert.equal(asked, 1);
		assert.equal(hash, nativeHash(bytes));
	});
});
