import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeParts } from '../../../../../src/core/lines/mergeParts';
import { conflictBlocks } from '../../../../../src/core/plan/edits/conflictBlocks';
import { conflictText } from '../../../../../src/core/plan/edits/conflictText';

const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '<<<<<<<', '>>>>>>> b'), { maxLength: 10 });

describe('conflictBlocks', () => {
	it('finds what conflictText wrote: taking one side everywhere gives that side of the merge', () => {
		fc.assert(
			fc.property(text, text, text, (base, ours, theirs) => {
				const parts = mergeParts(base, ours, theirs);
				const lines = conflictText(parts, 'changed since').text.split('\n');

				for (const side of ['ours', 'theirs'] as const) {
					const taken = conflictBlocks(lines).reduceRight<readonly string[]>(
						(left, block) => [...left.slice(0, block.first), ...block[side], ...left.slice(block.last + 1)],
						lines,
					);
					const wanted = parts.flatMap(part => (part.kind === 'merged' ? part.lines : part[side]));
					assert.equal(taken.join('\n'), wanted.join('\n'));
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('takes what lacks a marker for no conflict', () => {
		const lines = ['<<<<<<< as it is now', 'a', '>>>>>>> as it was before the cycle', '=======', 'b'];

		assert.deepEqual(conflictBlocks(lines), []);
	});
});
