import assert from 'node:assert/strict';
import type { Edit } from '../../../../../src/core/plan/plan';
import { renderConflict } from '../../../../../src/webview/plan/render/renderConflict';
import { markupOf } from '../../markupOf';
import { sampleChange, sampleEdit, samplePlan } from '../samplePlan';
import { sampleView } from './sampleView';

const undoes = `sha256:${'0'.repeat(64)}` as const;

function draw(edit: Edit): string {
	const view = sampleView(samplePlan([sampleChange('a', 'b', { id: 'a' })], [edit], { undoes }));
	const [drawn] = view.model.edits;
	return drawn ? markupOf(renderConflict(view, drawn)) : assert.fail('no edit');
}

describe('an edit of an undo', () => {
	it('says what it met, how much of that is open, and where it is resolved', () => {
		const lines = ['-now', '+<<<<<<< as it is now', '+now', '+=======', '+old', '+>>>>>>> as it was before the cycle'];
		const hunks = [{ id: 'h1', start: 1, lines, requirements: ['a'], selected: true }];
		const conflict = { kind: 'lines', reason: 'changed <b> since\u202e', underlines: 0 } as const;

		const markup = draw(sampleEdit('a.py', ['a'], { hunks, conflict }));

		assert.match(
			markup,
			/conflict[\s\S]*It changed &lt;b&gt; since[\s\S]*1 conflict to resolve[\s\S]*Resolve in the preview/,
		);
		assert.doesNotMatch(markup, /\u202e/);
	});

	it('says what becomes of a file that is taken or left as a whole', () => {
		const conflict = { kind: 'file', reason: 'was made by the cycle and changed since' } as const;
		const edit = sampleEdit('a.py', ['a'], { op: 'delete', selected: false, conflict });

		const [left, taken] = [draw(edit), draw({ ...edit, selected: true })];

		assert.match(left, /not taken: it stays as it is/);
		assert.match(taken, /taken: the undo decides/);
		assert.doesNotMatch(left, /Resolve in the preview/);
	});

	it('says nothing where nothing met', () => {
		assert.equal(draw(sampleEdit('a.py', ['a'])), '');
	});

	it('is told from one that somebody resolved', () => {
		const conflict = { kind: 'lines', reason: 'changed since on the same lines', underlines: 0 } as const;

		const markup = draw(sampleEdit('a.py', ['a'], { conflict, editedByUser: true }));

		assert.match(markup, /· resolved/);
	});
});
