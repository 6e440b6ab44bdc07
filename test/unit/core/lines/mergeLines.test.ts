import assert from 'node:assert/strict';
import { mergeLines } from '../../../../src/core/lines/mergeLines';

const base = 'a\nb\nc\nd\ne\n';

describe('mergeLines', () => {
	it('joins changes of different lines', () => {
		assert.equal(mergeLines(base, 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\nf\n'), 'A\nb\nc\nd\nE\nf\n');
	});

	it('takes a change that both made once', () => {
		assert.equal(mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nB\nc\nD\ne\n'), 'a\nB\nc\nD\ne\n');
	});

	it('joins changes of neighbouring lines where each stands for itself', () => {
		const merged = [
			mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nb\nC\nd\ne\n', true),
			mergeLines(base, 'a\nb\nx\nc\nd\ne\n', 'a\nb\nC\nd\ne\n', true),
			mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nb\nx\nc\nd\ne\n', true),
			mergeLines(base, 'a\nx\nb\nc\nd\ne\n', 'a\ny\nb\nc\nd\ne\n', true),
			mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nx\nc\nd\ne\n', true),
		];

		assert.deepEqual(merged, ['a\nB\nC\nd\ne\n', 'a\nb\nx\nC\nd\ne\n', 'a\nB\nx\nc\nd\ne\n', undefined, undefined]);
	});

	it('refuses changes of the same line, of neighbouring lines, and insertions in one place', () => {
		const merged = [
			mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nx\nc\nd\ne\n'),
			mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nb\nC\nd\ne\n'),
			mergeLines(base, 'a\nx\nb\nc\nd\ne\n', 'a\ny\nb\nc\nd\ne\n'),
		];

		assert.deepEqual(merged, [undefined, undefined, undefined]);
	});
});
