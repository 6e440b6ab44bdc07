import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { nodePlatform } from '../../../src/adapters/nodePlatform';
import { sha256, sha256OfGrown } from '../../../src/core/hash';
import { platform, runOn } from '../../../src/core/platform';

const pure = platform();
const standard = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

for (const [name, one] of [
	['code of its own', pure],
	['Node.js', nodePlatform],
] as const) {
	describe(`sha256 by ${name}`, () => {
		let before = pure;

		beforeEach(() => {
			before = platform();
			runOn(one);
		});

		afterEach(() => runOn(before));

		it('is that of the standard, of bytes and of texts, half of a surrogate pair among them', () => {
			const data = fc.oneof(fc.uint8Array({ maxLength: 5000 }), fc.string({ unit: 'binary' }), fc.constant('\ud83d!'));

			fc.assert(
				fc.property(data, bytes => {
					assert.equal(sha256(bytes), standard(bytes));
				}),
				{ numRuns: 200 },
			);
		});

		it('is that of a file as it is, whatever was hashed of one that begins like it', () => {
			const memory = new Uint8Array(6000).map((_, index) => index % 251);
			const length = fc.integer({ min: 0, max: 5003 });
			const change = fc.record({ at: length, length, offset: fc.integer({ min: 0, max: 8 }) });

			fc.assert(
				fc.property(fc.array(change, { maxLength: 12 }), changes => {
					for (const { at, length: count, offset } of changes) {
						const bytes = memory.slice().subarray(offset, offset + count);
						const other = bytes.slice();
						other[at] = 255;

						assert.equal(sha256OfGrown(bytes), standard(bytes));
						assert.equal(sha256OfGrown(other), standard(other));
					}
				}),
				{ numRuns: 100 },
			);
		});

		it('tells whether bytes begin with others', () => {
			const bytes = fc.uint8Array({ maxLength: 40 });

			fc.assert(
				fc.property(bytes, bytes, (start, rest) => {
					const whole = Uint8Array.of(...start, ...rest);
					const other = Uint8Array.of(...start.map(byte => byte ^ 1), ...rest);

					assert.equal(one.beginsWith(whole, start), true);
					assert.equal(one.beginsWith(other, start), start.length === 0);
					assert.equal(one.beginsWith(start, whole), rest.length === 0);
				}),
			);
		});
	});
}
