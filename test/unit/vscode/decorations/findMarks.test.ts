import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { placeLenses } from '../../../../src/vscode/codelens/placeLenses';
import { findMarks } from '../../../../src/vscode/decorations/findMarks';

const baseline = '# T\n\n- It MUST a\n- It MUST NOT b\n- It MUST c\n- It MUST d\n';

describe('findMarks', () => {
	it('marks what was added over all its lines, and what was flipped as such', () => {
		const marks = marksOf('# T\n\n- It MUST a\n- It MUST b\n- It MUST c\n- It MUST d\n- It MUST e\n  and go on\n');

		assert.deepEqual(marks, [
			{ kind: 'flipped', first: 4, last: 4 },
			{ kind: 'added', first: 7, last: 8 },
		]);
	});

	it('says once what was flipped, where the requirement begins', () => {
		const marks = marksOf('# T\n\n- It MUST a\n- It MUST\n  b\n  as told\n- It MUST c\n- It MUST d\n');

		assert.deepEqual(marks, [
			{ kind: 'flipped', first: 4, last: 4 },
			{ kind: 'modified', first: 5, last: 6 },
		]);
	});

	it('marks the neighbour of a removed one, and nothing that is unchanged', () => {
		const marks = marksOf('# T\n\n- It MUST a\n- It MUST NOT b\n- It MUST c\n');

		assert.deepEqual(marks, [{ kind: 'removed', first: 5, last: 5 }]);
	});

	it('gives a line one mark: its own change counts more than a removal beside it', () => {
		const marks = marksOf('# T\n\n- It MUST a\n- It MUST NOT b\n- It MUST c twice\n');

		assert.deepEqual(marks, [{ kind: 'modified', first: 5, last: 5 }]);
	});

	it('marks nothing where nothing changed', () => {
		const marks = marksOf(baseline);

		assert.deepEqual(marks, []);
	});
});

function marksOf(text: string) {
	const [before, after] = [baseline, text].map(source => parseSpec('.openspec/spec.md', source));
	assert.ok(before && after);
	return findMarks(placeLenses(diffSpecs(before, after).changes, before, after), after.requirements);
}
