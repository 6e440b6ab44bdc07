import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/hash';

describe('sha256', () => {
	it('gives bytes their own hash after others of their length that differ in one, wherever they lie in memory', () => {
		const length = 5003;
		const memory = new Uint8Array(length + 8);
		const changed = fc.integer({ min: 0, max: length - 1 });

		fc.assert(
			fc.property(changed, changed, fc.integer({ min: 0, max: 8 }), (first, second, offset) => {
				const hashes = [first, second, first].map(at => {
					const bytes = memory.subarray(offset, offset + length).fill(7);
					bytes[at] = 8;
					return [sha256(bytes), createHash('sha256').update(bytes).digest('hex')];
				});

				for (const [ours, expected] of hashes) {
					assert.equal(ours, expected);
				}
			}),
			{ numRuns: 50 },
		);
	});
});
