import assert from 'node:assert/strict';
import type { Mark, MarkKind } from '../../../../src/vscode/decorations/findMarks';
import { joinMarks } from '../../../../src/vscode/decorations/joinMarks';

const blank = new Set([4, 9]);

function joined(...marks: readonly (readonly [MarkKind, number, number])[]): readonly Mark[] {
	return joinMarks(
		marks.map(([kind, first, last]) => ({ kind, first, last })),
		line => blank.has(line),
	);
}

describe('joinMarks', () => {
	it('makes one of marks that follow each other line upon line', () => {
		const marks = joined(['modified', 1, 2], ['modified', 3, 3], ['modified', 6, 6]);

		assert.deepEqual(marks, [
			{ kind: 'modified', first: 1, last: 3 },
			{ kind: 'modified', first: 6, last: 6 },
		]);
	});

	it('takes blank lines between added requirements along, and no other lines', () => {
		const marks = joined(['added', 1, 3], ['added', 5, 6], ['added', 8, 8]);

		assert.deepEqual(marks, [
			{ kind: 'added', first: 1, last: 6 },
			{ kind: 'added', first: 8, last: 8 },
		]);
	});

	it('leaves blank lines between others as they are, and marks of different kinds apart', () => {
		const marks = joined(['modified', 1, 3], ['modified', 5, 5], ['added', 6, 6], ['flipped', 7, 7]);

		assert.equal(marks.length, 4);
	});
});
