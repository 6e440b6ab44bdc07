import assert from 'node:assert/strict';
import { makeHunks } from '../../../../../src/core/plan/edits/makeHunks';

const ten = Array.from({ length: 10 }, (_, index) => `${index + 1}`);

function text(lines: readonly string[]): string {
	return `${lines.join('\n')}\n`;
}

describe('makeHunks', () => {
	it('shows three lines around a change', () => {
		const after = ten.map(line => (line === '5' ? 'five' : line));

		const [hunk] = makeHunks(text(ten), text(after), ['r']);

		assert.deepEqual(hunk, {
			id: 'h1',
			start: 2,
			lines: [' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'],
			requirements: ['r'],
			selected: true,
		});
	});

	it('makes two hunks of changes that are far apart and one of near ones', () => {
		const lines = [...ten, ...ten];
		const change = (...at: readonly number[]) => text(lines.map((line, index) => (at.includes(index) ? 'x' : line)));

		const far = makeHunks(text(lines), change(1, 12), []);
		const near = makeHunks(text(lines), change(1, 7), []);

		assert.deepEqual(
			far.map(({ id, start }) => [id, start]),
			[
				['h1', 1],
				['h2', 10],
			],
		);
		assert.equal(near.length, 1);
	});

	it('shows a new file as added and a deleted one as removed', () => {
		assert.deepEqual(makeHunks('', 'a\nb\n', [])[0]?.lines, ['+a', '+b']);
		assert.deepEqual(makeHunks('a\nb', '', [])[0]?.lines, ['-a', '-b']);
	});

	it('leaves line ends and the BOM out', () => {
		assert.deepEqual(makeHunks('\uFEFFa\r\nb\r\n', '\uFEFFa\r\nc\r\n', [])[0]?.lines, [' a', '-b', '+c']);
	});
});

describe('makeHunks with starts', () => {
	const old = 'a\nb\nc\nd\ne\nf\ng\n';

	it('begins a hunk where it is told to, and no line is in two', () => {
		const hunks = makeHunks(old, 'a\nB\nc\nD\nE\nf\ng\n', [], new Set([4, 5]));

		assert.deepEqual(
			hunks.map(({ start, lines }) => [start, lines]),
			[
				[1, [' a', '-b', '+B', ' c']],
				[4, ['-d', '+D']],
				[5, ['-e', '+E', ' f', ' g']],
			],
		);
	});

	it('compares line by line, also where a new line is like an old one beside it', () => {
		const hunks = makeHunks(old, 'a\nc\nd\nd\ne\nf\ng\n', [], new Set([3]));

		assert.deepEqual(
			hunks.map(({ start, lines }) => [start, lines]),
			[
				[1, [' a', '-b', '+c']],
				[3, ['-c', '+d', ' d', ' e', ' f']],
			],
		);
	});

	it('is as without starts where there are none', () => {
		const next = 'a\nB\nc\nd\ne\nf\nG\n';

		assert.deepEqual(makeHunks(old, next, [], new Set()), makeHunks(old, next, []));
	});

	it('begins them where a difference does, where the number of lines differs', () => {
		const next = 'a\nB\nc\nD\n';

		const changed = (starts: ReadonlySet<number>) =>
			makeHunks(old, next, [], starts).map(({ lines }) => lines.filter(line => !line.startsWith(' ')));

		assert.deepEqual(changed(new Set([4])), [
			['-b', '+B'],
			['-d', '-e', '-f', '-g', '+D'],
		]);
		assert.deepEqual(makeHunks(old, next, [], new Set([3])), makeHunks(old, next, []));
	});
});
