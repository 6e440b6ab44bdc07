import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blameLines, type Version } from '../../../../src/core/trace/blameLines';

describe('blameLines', () => {
	it('gives each line to the version that brought it', () => {
		const found = blame(
			[
				['a\nb\n', null],
				['a\nB\n', 1],
				['a\nB\nc\n', 2],
			],
			'a\nB\nc\n',
		);

		assert.deepEqual(found, ['a ?', 'B 1', 'c 2', ' ?']);
	});

	it('knows no owner of what came after the last version', () => {
		const found = blame(
			[
				['', 1],
				['a\nb\n', 1],
			],
			'a\nmine\nb\n',
		);

		assert.deepEqual(found, ['a 1', 'mine ?', 'b 1', ' 1']);
	});

	it('gives lines that an undo brought back to those who made them first', () => {
		const found = blame(
			[
				['', null],
				['a\nb\n', 1],
				['a\nB\n', 2],
				['a\nb\n', 3],
			],
			'a\nb\n',
		);

		assert.deepEqual(found, ['a 1', 'b 1', ' ?']);
	});

	it('knows who made on another branch what a merge brought together', () => {
		const found = blame(
			[
				['', null],
				['a\nb\nc\n', 1],
				['A\nb\nc\n', 2],
				['a\nb\nc\n', null],
				['a\nb\nC\n', 3],
			],
			'A\nmine\nC\n',
		);

		assert.deepEqual(found, ['A 2', 'mine ?', 'C 3', ' ?']);
	});

	it('knows it of what comes after the merge, too', () => {
		const found = blame(
			[
				['', null],
				['a\nb\nc\n', 1],
				['A\nb\nc\n', 2],
				['a\nb\nc\n', null],
				['a\nb\nC\n', 3],
				['A\nb\nC\n', null],
				['A\nb\nC\nd\n', 4],
			],
			'A\nb\nC\nd\n',
		);

		assert.deepEqual(found, ['A 2', 'b 1', 'C 3', 'd 4', ' ?']);
	});

	it('gives nothing back to a version that was taken back', () => {
		const found = blame(
			[
				['', null],
				['a\n', 1],
				['A\n', 2],
				['a\n', 3],
			],
			'A\n',
		);

		assert.deepEqual(found, ['A ?', ' ?']);
	});

	it('says where a lost version leaves it open who made a line', () => {
		const found = blame(
			[
				['a\n', null],
				[undefined, 1],
				['a\nb\n', 2],
			],
			'a\nb\n',
		);

		assert.deepEqual(found, ['a ?', 'b 2 or older', ' ?']);
	});

	it('gives what came since a lost version to that one, with doubt', () => {
		const found = blame(
			[
				['a\n', null],
				[undefined, 1],
			],
			'a\nb\n',
		);

		assert.deepEqual(found, ['a ?', 'b 1 or older', ' ?']);
	});

	it('gives an owner to every line of any text', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map(lines => lines.join('\n'));
		fc.assert(
			fc.property(fc.array(fc.option(text, { nil: undefined }), { maxLength: 6 }), text, (texts, now) => {
				const versions = texts.map((one, index): Version<number> => ({ text: one, owner: index }));

				const owners = blameLines(versions)(now);

				assert.equal(owners.length, now.split('\n').length);
				const [first] = versions;
				if (first && first.text !== undefined && versions.at(-1)?.text === now) {
					assert.ok(owners.every(({ owner }) => owner !== null));
				}
			}),
			{ numRuns: 300 },
		);
	});
});

/** Each line with its owner. */
function blame(versions: readonly (readonly [string | undefined, number | null])[], text: string): readonly string[] {
	const owners = blameLines(versions.map(([one, owner]) => ({ text: one, owner })))(text);
	const lines = text.split('\n');
	return owners.map(({ owner, isExact }, index) => `${lines[index]} ${owner ?? '?'}${isExact ? '' : ' or older'}`);
}
