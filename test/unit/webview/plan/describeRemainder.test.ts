import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/core/plan/plan';
import { tickRequirement } from '../../../../src/core/plan/tickRequirement';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { describeRemainder } from '../../../../src/webview/plan/describeRemainder';
import type { PlanPhase } from '../../../../src/webview/plan/planPhase';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const greet = sampleChange(null, 'It MUST greet', { id: 'greet' });
const wave = sampleChange(null, 'It MUST wave', { id: 'wave' });
const open = sampleChange(null, 'It MUST dance', { id: 'dance', state: 'unresolved' });
const assumption = { decision: 'How', alternatives: [], suggestion: 'It MUST', section: '', accepted: false };
const plan = samplePlan([greet, wave, open], [sampleEdit('a', ['greet', 'wave'])]);

function remainderOf(one: Plan, phase: PlanPhase = { kind: 'planned' }) {
	return describeRemainder(buildPlanModel(sampleInput(one, { phase })));
}

describe('describeRemainder', () => {
	it('says what stays pending, and why', () => {
		const told = [plan, tickRequirement(plan, 'wave', false), samplePlan([greet], [sampleEdit('a', ['greet'])])].map(
			one => remainderOf(one).pending,
		);

		assert.deepEqual(told, ['Stays pending: 1 unresolved.', 'Stays pending: 1 left out, 1 unresolved.', '']);
	});

	it('says how much was assumed and not accepted', () => {
		const assumptions = [assumption, { ...assumption, accepted: true }];

		const told = [assumptions, assumptions.slice(1)].map(
			list => remainderOf({ ...plan, assumptions: list }).assumptions,
		);

		assert.deepEqual(told, ['Not accepted: 1 of 2 assumptions.', '']);
	});

	it('says nothing of a plan that cannot be applied now', () => {
		const told = remainderOf({ ...plan, assumptions: [assumption] }, { kind: 'stale', moved: ['a'] });

		assert.deepEqual(told, { pending: '', assumptions: '' });
	});
});
