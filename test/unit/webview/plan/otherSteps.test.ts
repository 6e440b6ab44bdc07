import assert from 'node:assert/strict';
import { buildPlanModel, type PlanModelInput } from '../../../../src/webview/plan/buildPlanModel';
import { otherSteps } from '../../../../src/webview/plan/otherSteps';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const a = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'a' });
const open = ['b', 'c'].map(id => sampleChange(null, `It MUST ${id}`, { id, state: 'unresolved' }));

function typesFor(input: PlanModelInput): readonly string[] {
	return otherSteps(buildPlanModel(input)).map(({ message }) => message.type);
}

describe('otherSteps', () => {
	it('gives the ways on from a failed and from an interrupted cycle', () => {
		const offers = ['verifyAgain', 'undo'] as const;
		const failed = { kind: 'failed', cycle: 4, wrote: true, results: [], reason: '' } as const;

		const types = [
			typesFor(sampleInput(null, { phase: failed, changes: [a], offers })),
			typesFor(sampleInput(null, { phase: { kind: 'interrupted', cycle: 4 }, changes: [a], offers })),
		];

		assert.deepEqual(types, [
			['plan', 'undo', 'showOutput', 'showHistory'],
			['undo', 'showOutput', 'showHistory'],
		]);
	});

	it('lets a cycle that was just applied be taken back', () => {
		const applied = { kind: 'applied', cycle: 4, wrote: true, status: 'applied', results: [], reason: '' } as const;

		const types = typesFor(sampleInput(null, { phase: applied, offers: ['verifyAgain', 'undo'] }));

		assert.deepEqual(types, ['showHistory', 'undo']);
	});

	it('offers with an undo under review to look at it and to give it up, and no other plan', () => {
		const plan = samplePlan([a], [sampleEdit('a.py', ['a'])], { undoes: `sha256:${'0'.repeat(64)}` });
		const offers = ['record', 'handOff'] as const;

		const types = [
			typesFor(sampleInput(plan, { offers })),
			typesFor(sampleInput(plan, { offers, phase: { kind: 'stale', moved: ['a.py'] } })),
		];

		assert.deepEqual(types, [['preview', 'discard'], ['discard']]);
	});

	it('hands off several unresolved changes at once, beside what can be applied', () => {
		const plan = samplePlan([a, ...open], [sampleEdit('a.py', ['a'])]);

		const types = typesFor(sampleInput(plan, { offers: ['handOff'] }));

		assert.deepEqual(types, ['preview', 'handOff', 'plan', 'discard']);
	});

	it('never repeats the next step', () => {
		const types = typesFor(sampleInput(samplePlan(open, []), { offers: ['handOff'] }));

		assert.deepEqual(types, ['plan', 'discard']);
	});

	it('leads back from an agent to the history: before a plan, beside what is unresolved, and where nothing is pending', () => {
		const offers = ['record'] as const;

		const types = [
			typesFor(sampleInput(null, { changes: [a], offers })),
			typesFor(sampleInput(samplePlan(open, []), { offers })),
			typesFor(sampleInput(null, { phase: { kind: 'nothingPending' }, offers })),
			typesFor(sampleInput(samplePlan([a], [sampleEdit('a.py', ['a'])], { made: true }), { offers })),
			typesFor(sampleInput(samplePlan([a], []), { phase: { kind: 'stale', moved: ['a.py'] }, offers })),
		];

		assert.deepEqual(types, [
			['record'],
			['record', 'plan', 'discard'],
			['showHistory', 'record'],
			['preview', 'record', 'discard'],
			['record', 'discard'],
		]);
	});
});
