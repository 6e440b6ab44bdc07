import assert from 'node:assert/strict';
import { bringsNews } from '../../../../src/webview/plan/bringsNews';
import { buildPlanModel, type PlanModelInput } from '../../../../src/webview/plan/buildPlanModel';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const change = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'a' });
const plan = samplePlan([change], [sampleEdit('a.py', ['a'])]);
const notice = {
	tone: 'error',
	message: 'It did not work.',
	state: 'Nothing was written.',
	next: 'Try again.',
} as const;

function modelOf(part: Partial<PlanModelInput>) {
	return buildPlanModel(sampleInput(plan, { changes: [change], ...part }));
}

describe('bringsNews', () => {
	it('tells of a refusal, once', () => {
		assert.equal(bringsNews(modelOf({}), modelOf({ notice })), true);
		assert.equal(bringsNews(modelOf({ notice }), modelOf({ notice })), false);
		assert.equal(bringsNews(modelOf({ notice }), modelOf({})), false);
	});

	it('tells how something ended, and what came in between', () => {
		const phases = [
			{ kind: 'failed', cycle: 4, wrote: true, results: [], reason: '' },
			{ kind: 'stale', moved: ['a.py'] },
			{ kind: 'interrupted', cycle: 4 },
		] as const;

		assert.ok(phases.every(phase => bringsNews(modelOf({}), modelOf({ phase }))));
		assert.ok(phases.every(phase => !bringsNews(modelOf({ phase }), modelOf({ phase }))));
	});

	it('leaves the reader alone while a plan is made and shown', () => {
		const planning = modelOf({ phase: { kind: 'planning', note: 'Finding the edits' } });

		assert.equal(bringsNews(modelOf({}), planning), false);
		assert.equal(bringsNews(planning, modelOf({ phase: { kind: 'planned' } })), false);
	});
});
