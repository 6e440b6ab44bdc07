import assert from 'node:assert/strict';
import { announcePhase } from '../../../../src/webview/plan/announcePhase';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const greeting = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'greeting' });
const open = sampleChange('It MUST NOT run', 'It MUST run', { id: 'open', state: 'unresolved' });
const assumption = { decision: 'x', alternatives: [], suggestion: '', section: '', accepted: false };

describe('announcePhase', () => {
	it('says what is pending, what is planned, and what goes wrong', () => {
		const plan = samplePlan([greeting, open], [sampleEdit('a.py', ['greeting'])]);
		const inputs = [
			sampleInput(null, { changes: [greeting] }),
			sampleInput(plan),
			sampleInput({ ...plan, assumptions: [assumption, assumption] }),
			sampleInput(plan, { phase: { kind: 'stale', moved: ['a.py'] } }),
		];

		const texts = inputs.map(input => announcePhase(buildPlanModel(input)));

		assert.deepEqual(texts, [
			'1 change pending.',
			'Planned: 2 changes, 1 unresolved, 1 edit.',
			'Planned: 2 changes, 1 unresolved, 1 edit, 2 assumptions.',
			'Out of date: 1 file changed after the plan was made. The plan cannot be applied any more.',
		]);
	});

	it('reads out what a planner does, but not the numbers that change all the time', () => {
		const phase = { kind: 'planning', note: 'The model answers', figures: '1,200 characters so far' } as const;

		const text = announcePhase(buildPlanModel(sampleInput(null, { phase, changes: [greeting] })));

		assert.equal(text, 'Planning. The model answers.');
	});
});
