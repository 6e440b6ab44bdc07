import assert from 'node:assert/strict';
import { makeHunks } from '../../../../src/core/plan/makeHunks';

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
