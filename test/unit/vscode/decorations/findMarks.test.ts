import assert from 'node:assert/strict';
import { compareWithMain } from '../../../../src/core/diff/compareWithMain';
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

	it('marks the entries of a delta with what they ask for, the flipped one with what it does to the main spec', () => {
		const entry = (name: string, text: string) => `### Requirement: ${name}\n${text}\n`;
		const main = parseSpec(
			'openspec/specs/a/spec.md',
			`# A\n\n## Requirements\n\n${entry('Log', 'It SHALL log.')}\n${entry('Wave', 'It SHALL wave.')}\n${entry('Nod', 'It SHALL nod.')}`,
		);
		const delta = parseSpec(
			'openspec/changes/x/specs/a/spec.md',
			[
				`## ADDED Requirements\n\n${entry('Bow', 'It SHALL bow.')}`,
				`## MODIFIED Requirements\n\n${entry('Log', 'It SHALL NOT log.')}\n${entry('Wave', 'It SHALL wave twice.')}`,
				`## REMOVED Requirements\n\n${entry('Nod', '**Reason**: Nobody looks.')}`,
			].join('\n'),
		);
		const { changes } = diffSpecs(parseSpec('openspec/changes/x/specs/a/spec.md', ''), delta);
		const places = placeLenses(changes, parseSpec('openspec/changes/x/specs/a/spec.md', ''), delta);

		const marks = findMarks(places, delta.requirements, compareWithMain(changes, delta, main));

		assert.deepEqual(marks, [
			{ kind: 'added', first: 3, last: 4 },
			{ kind: 'flipped', first: 8, last: 8 },
			{ kind: 'modified', first: 9, last: 9 },
			{ kind: 'modified', first: 11, last: 12 },
			{ kind: 'removed', first: 16, last: 16 },
		]);
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
