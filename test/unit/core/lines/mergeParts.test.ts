import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictParts, type MergePart, mergeParts } from '../../../../src/core/lines/mergeParts';
import { cpuMs } from '../../../support/cpuMs';

function sideOf(parts: readonly MergePart[], side: 'ours' | 'theirs'): readonly string[] {
	return parts.flatMap(part => (part.kind === 'merged' ? part.lines : part[side]));
}

const line = fc.constantFrom('a', 'b', 'c', 'd', '');
const text = fc.array(line, { maxLength: 12 });

describe('mergeParts', () => {
	it('keeps both sides of what met, without what they share', () => {
		const parts = mergeParts(['a', 'b', 'c'], ['a', 'x', 'y', 'c'], ['a', 'x', 'z', 'c']);

		assert.deepEqual(
			parts.filter(({ kind }) => kind === 'conflict'),
			[{ kind: 'conflict', ours: ['y'], theirs: ['z'] }],
		);
	});

	it('says so where one side took out what the other changed', () => {
		const parts = mergeParts(['a', 'b', 'c'], ['a', 'c'], ['a', 'B', 'c']);

		assert.deepEqual(
			parts.filter(({ kind }) => kind === 'conflict'),
			[{ kind: 'conflict', ours: [], theirs: ['B'] }],
		);
	});

	it('gives the other side where one changed nothing, and the one where both did the same', () => {
		fc.assert(
			fc.property(text, text, (base, changed) => {
				const merges = [
					mergeParts(base, changed, base),
					mergeParts(base, base, changed),
					mergeParts(base, changed, changed),
				];

				for (const parts of merges) {
					assert.ok(parts.every(({ kind }) => kind === 'merged'));
					assert.deepEqual(sideOf(parts, 'ours'), changed);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('conflicts the same way round, whichever side is called ours', () => {
		fc.assert(
			fc.property(text, text, text, (base, ours, theirs) => {
				const parts = mergeParts(base, ours, theirs);

				const turned = mergeParts(base, theirs, ours);

				assert.deepEqual(sideOf(turned, 'theirs'), sideOf(parts, 'ours'));
				assert.deepEqual(sideOf(turned, 'ours'), sideOf(parts, 'theirs'));
			}),
			{ numRuns: 500 },
		);
	});

	it('stays near linear in long texts that differ everywhere', () => {
		const base = Array.from({ length: 20_000 }, (_, index) => `line ${index}`);
		const change = (every: number) => base.map((one, index) => (index % every === 0 ? `${one}!` : one));

		const started = cpuMs();
		mergeParts(base, change(2), change(3));
		mergeParts(base, [...base].reverse(), change(2));

		assert.ok(cpuMs() - started < 5000);
	}).timeout(20_000);
});

describe('conflictParts', () => {
	it('holds both texts', () => {
		fc.assert(
			fc.property(text, text, (ours, theirs) => {
				const parts = conflictParts(ours, theirs);

				assert.deepEqual([sideOf(parts, 'ours'), sideOf(parts, 'theirs')], [ours, theirs]);
			}),
			{ numRuns: 500 },
		);
	});
});
