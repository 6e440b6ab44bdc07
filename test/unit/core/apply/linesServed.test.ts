import assert from 'node:assert/strict';
import { linesServed } from '../../../../src/core/apply/linesServed';
import type { EditHunk } from '../../../../src/core/plan/plan';

const requirements = ['NAME', 'PORT'];

describe('linesServed', () => {
	it('says which lines serve only some requirements, as the file will be', () => {
		const hunks = [
			hunk('h1', 2, [' a', '+new', '+newer', ' b'], ['NAME']),
			hunk('h2', 9, ['-old', ' c', '+d', ' e', '+f'], ['PORT']),
			hunk('h3', 20, ['-x', '+y'], ['NAME', 'PORT']),
		];

		const served = linesServed({ requirements, hunks });

		assert.deepEqual(served, {
			requirements,
			lines: [
				{ at: 3, count: 2, requirements: ['NAME'] },
				{ at: 12, count: 1, requirements: ['PORT'] },
				{ at: 14, count: 1, requirements: ['PORT'] },
			],
		});
	});

	it('counts only what is selected', () => {
		const left = { ...hunk('h1', 2, ['+a', '+b'], ['NAME']), selected: false };
		const hunks = [left, hunk('h2', 9, ['-old', '+new'], ['PORT']), hunk('h3', 12, ['+c'], ['NAME', 'PORT'])];

		const served = linesServed({ requirements, hunks });

		assert.deepEqual(served, { requirements, lines: [{ at: 9, count: 1, requirements: ['PORT'] }] });
	});

	it('says nothing of lines where all of them serve the same', () => {
		const hunks = [hunk('h1', 2, ['+a'], requirements), hunk('h2', 9, ['+b'], requirements)];

		assert.deepEqual(linesServed({ requirements, hunks }), { requirements });
	});

	it('leaves out requirements that nothing selected serves', () => {
		const left = { ...hunk('h1', 2, ['+a'], ['NAME']), selected: false };

		const served = linesServed({ requirements, hunks: [left, hunk('h2', 9, ['+b'], ['PORT'])] });

		assert.deepEqual(served, { requirements: ['PORT'] });
	});
});

function hunk(id: string, start: number, lines: readonly string[], served: readonly string[]): EditHunk {
	return { id, start, lines, requirements: served, selected: true };
}
