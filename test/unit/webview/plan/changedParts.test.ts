import assert from 'node:assert/strict';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { changedParts } from '../../../../src/webview/plan/changedParts';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const change = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'a' });

describe('changedParts', () => {
	it('sends everything to a page that has nothing', () => {
		const model = buildPlanModel(sampleInput(samplePlan([change], [])));

		const parts = changedParts(null, model);

		assert.deepEqual(parts, model);
	});

	it('sends only what differs', () => {
		const edit = sampleEdit('a.py', []);
		const before = buildPlanModel(sampleInput(samplePlan([change], [edit])));
		const after = buildPlanModel(sampleInput(samplePlan([change], [{ ...edit, selected: false }])));

		const parts = changedParts(before, after);

		assert.deepEqual(Object.keys(parts), ['edits']);
		assert.deepEqual(changedParts(after, after), {});
	});
});
