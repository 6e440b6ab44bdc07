import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks, reverseHunks } from '../../../../src/core/lines/applyHunks';
import { diffLines, longestAscending } from '../../../../src/core/lines/diffLines';
import { cpuMs } from '../../../support/cpuMs';

const line = fc.constantFrom('a', 'b', 'c', '', 'd', 'e', 'f');
const lines = fc.array(line, { maxLength: 30 });

describe('diffLines', () => {
	it('finds nothing between equal lists', () => {
		assert.deepEqual(diffLines(['a', 'b'], ['a', 'b']), []);
	});

	it('gives a changed, an added and a removed line their places', () => {
		assert.deepEqual(diffLines(['a', 'b', 'c', 'd', 'e'], ['a', 'x', 'c', 'y', 'd']), [
			{ at: 2, old: ['b'], new: ['x'] },
			{ at: 4, old: [], new: ['y'] },
			{ at: 5, old: ['e'], new: [] },
		]);
	});

	it('never lets neighbouring hunks touch', () => {
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const hunks = diffLines(before, after);

				for (const [index, hunk] of hunks.slice(1).entries()) {
					const previous = hunks[index];
					assert.ok(previous && hunk.at > previous.at + previous.old.length);
				}
			}),
		);
	});

	it('stays near linear where half of 20,000 lines moved', () => {
		const before = Array.from({ length: 20_000 }, (_, index) => `line ${index}`);
		const after = [...before.slice(10_000), ...before.slice(0, 10_000)];
		const start = cpuMs();

		const hunks = diffLines(before, after);

		assert.ok(cpuMs() - start < 2000);
		assert.equal(applyHunks(before.join('\n'), hunks), after.join('\n'));
	}).timeout(10_000);
});

describe('applyHunks', () => {
	it('undoes what it did with the hunks reversed', () => {
		const filled = fc.array(line, { minLength: 1, maxLength: 30 });

		fc.assert(
			fc.property(filled, filled, (before, after) => {
				const hunks = diffLines(before, after);

				assert.equal(applyHunks(before.join('\n'), hunks), after.join('\n'));
				assert.equal(applyHunks(after.join('\n'), reverseHunks(hunks)), before.join('\n'));
			}),
		);
	});

	for (const [what, hunks] of [
		['whose old lines are not there', [{ at: 1, old: ['x'], new: [] }]],
		['that lie past the end', [{ at: 3, old: ['b'], new: [] }]],
		['before the first line', [{ at: 0, old: [], new: ['x'] }]],
		[
			'that overlap',
			[
				{ at: 1, old: ['a', 'b'], new: [] },
				{ at: 2, old: ['b'], new: [] },
			],
		],
	] as const) {
		it(`refuses hunks ${what}`, () => {
			assert.equal(applyHunks('a\nb', hunks), undefined);
		});
	}

	it('appends after the last line', () => {
		assert.equal(applyHunks('a\nb', [{ at: 3, old: [], new: ['c'] }]), 'a\nb\nc');
	});
});

describe('longestAscending', () => {
	it('gives the indexes of a longest run', () => {
		assert.deepEqual(longestAscending([3, 1, 2, 5, 4]), [1, 2, 4]);
		assert.deepEqual(longestAscending([]), []);
	});

	it('is strictly ascending and as long as the plain method finds', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 25 }), values => {
				const run = longestAscending(values).map(index => values[index] ?? 0);
				const lengths: number[] = [];
				for (const [index, value] of values.entries()) {
					lengths.push(
						1 + Math.max(0, ...lengths.filter((_, earlier) => (values[earlier] ?? 0) < value).slice(0, index)),
					);
				}

				assert.ok(run.every((value, index) => index === 0 || (run[index - 1] ?? 0) < value));
				assert.equal(run.length, Math.max(0, ...lengths));
			}),
		);
	});
});
