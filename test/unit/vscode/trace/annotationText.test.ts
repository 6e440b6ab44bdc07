import assert from 'node:assert/strict';
import type { Cycle } from '../../../../src/core/history/history';
import { codeAnnotation, requirementAnnotation } from '../../../../src/vscode/trace/annotationText';
import { historyOf } from '../../support/historyOf';

describe('the annotation of a line', () => {
	it('names the newest cycle of a requirement', () => {
		const cycle = cycleOf('Greet\u001b[31m everybody');

		assert.equal(
			requirementAnnotation({ cycle, isOwn: true, paths: [] }),
			'Cycle 1 of 8 June 2026 · Greet\\u{1b}[31m everybody',
		);
		assert.equal(requirementAnnotation(undefined), '');
	});

	it('names the cycle that made a line, and the requirement that it was made for', () => {
		const served = [
			{ specPath: 's', id: 'greet', text: 'It **MUST** greet' },
			{ specPath: 's', id: 'wave', text: undefined },
		];

		assert.equal(annotate(true, served), 'Cycle 1 of 8 June 2026 · It MUST greet and 1 more');
		assert.equal(annotate(true, served.slice(1)), 'Cycle 1 of 8 June 2026 · wave');
		assert.equal(annotate(false, []), 'Cycle 1 of 8 June 2026 or before · Greet');
	});

	it('shows the beginning of a long text', () => {
		const text = requirementAnnotation({ cycle: cycleOf('x'.repeat(500)), isOwn: true, paths: [] });

		assert.ok(text.endsWith('x…'));
		assert.ok(text.length < 120);
	});
});

function annotate(isExact: boolean, served: Parameters<typeof codeAnnotation>[0]['served']): string {
	const history = historyOf({ title: 'Greet' });
	const [cycle] = history.cycles;
	assert.ok(cycle);
	const edit = { op: 'modify', path: 'a.py', before: null, after: null, requirements: [] } as const;
	const step = { ...edit, source: { path: 'apply.md', history, text: '' }, cycle, edit };
	return codeAnnotation({ kind: 'code', lines: { first: 1, last: 1, step, isExact }, served });
}

function cycleOf(title: string): Cycle {
	const [cycle] = historyOf({ title }).cycles;
	assert.ok(cycle);
	return cycle;
}
