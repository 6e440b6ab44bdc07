import assert from 'node:assert/strict';
import { renderState } from '../../../../../src/webview/plan/render/renderState';
import { markupOf } from '../../markupOf';
import { sampleChange, samplePlan } from '../samplePlan';
import { sampleView } from './sampleView';

describe('where the work stands', () => {
	it('comes before what is only good to know, and after what went wrong', () => {
		const remarked = markupOf(renderState(viewOf('info')));
		const refused = markupOf(renderState(viewOf('error')));

		assert.ok(remarked.indexOf('class="phase') < remarked.indexOf('class="notice'));
		assert.ok(refused.indexOf('class="notice') < refused.indexOf('class="phase'));
	});
});

function viewOf(tone: 'info' | 'error') {
	const view = sampleView(samplePlan([sampleChange(null, 'It MUST greet')], []));
	const notice = { tone, message: 'A plan.', state: 'Nothing was written.', next: 'Go on.' };
	return { ...view, model: { ...view.model, phase: { kind: 'interrupted', cycle: 2 } as const, notice } };
}
