import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/core/plan/plan';
import { buildPlanModel, type PlanModelInput } from '../../../../src/webview/plan/buildPlanModel';
import { nextStep } from '../../../../src/webview/plan/nextStep';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const a = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'a' });
const b = sampleChange('It MUST use 3', 'It MUST use 4', { id: 'b' });
const unresolved = sampleChange('It MUST NOT run', 'It MUST run', { id: 'c', state: 'unresolved' });
const already = sampleChange(null, 'It MUST stop', { id: 'd', state: 'implemented' });
const edits = [sampleEdit('a.py', ['a']), sampleEdit('b.py', ['b'])];
const command = { command: 'x', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true } as const;

function labelFor(input: PlanModelInput): string | undefined {
	return nextStep(buildPlanModel(input))?.label;
}

describe('nextStep', () => {
	it('counts what planning and applying really do', () => {
		const labels = [
			labelFor(sampleInput(null, { changes: [a, b, unresolved] })),
			labelFor(sampleInput(samplePlan([a, b], edits))),
			labelFor(sampleInput(samplePlan([unresolved, a, b], edits))),
			labelFor(sampleInput(samplePlan([a], edits.slice(0, 1)))),
		];

		assert.deepEqual(labels, ['Plan 3 changes', 'Apply 2 changes', 'Apply 2 of 3', 'Apply 1 change']);
	});

	it('offers to adopt changed prose, also right after a cycle', () => {
		const applied = { kind: 'applied', cycle: 4, wrote: true, status: 'applied', results: [], reason: '' } as const;
		const none = sampleInput(null, { changes: [], prose: 5, offers: ['adopt'] });

		const labels = [labelFor({ ...none, phase: { kind: 'nothingPending' } }), labelFor({ ...none, phase: applied })];

		assert.deepEqual(labels, ['Adopt 5 changed lines', 'Adopt 5 changed lines']);
	});

	it('brings drifted files back whatever is pending, and plans that again where files moved', () => {
		const plan = samplePlan([], edits, { reapplies: true });
		const model = buildPlanModel(sampleInput(plan, { changes: [a] }));
		const stale = buildPlanModel(sampleInput(plan, { phase: { kind: 'stale', moved: ['a.py'] } }));
		const none = buildPlanModel(
			sampleInput({ ...plan, edits: edits.map(edit => ({ ...edit, selected: false })) }, { changes: [a] }),
		);

		assert.deepEqual([nextStep(model)?.label, model.changes], ['Re-apply 2 files', []]);
		assert.deepEqual(nextStep(stale)?.message, { type: 'rewriteAgain' });
		assert.equal(nextStep(none)?.obstacle, 'Take a file.');
	});

	it('verifies and records where there is nothing to edit', () => {
		const labels = [
			labelFor(sampleInput(samplePlan([already], [], { verify: [command] }))),
			labelFor(sampleInput(samplePlan([already], []))),
			labelFor(sampleInput(samplePlan([unresolved, already], [], { verify: [command] }))),
		];

		assert.deepEqual(labels, ['Verify and record', 'Record', 'Verify and record 1 of 2']);
	});

	it('is blocked, with the reason, where nothing would be settled', () => {
		const step = nextStep(buildPlanModel(sampleInput(samplePlan([unresolved], []))));

		assert.equal(step?.label, 'Apply 0 of 1');
		assert.match(step?.obstacle ?? '', /^No change is resolved\./);
	});

	it('offers to merge a history that Git could not', () => {
		const phase = { kind: 'unreadable', message: '', state: '', next: '' } as const;

		assert.equal(labelFor(sampleInput(null, { phase })), undefined);
		assert.equal(labelFor(sampleInput(null, { phase, offers: ['mergeHistories'] })), 'Merge histories');
		assert.equal(labelFor(sampleInput(null, { phase, offers: ['mergeSpec'] })), 'Merge by requirement');
	});

	it('hands off where no change is resolved and that is offered', () => {
		const step = nextStep(buildPlanModel(sampleInput(samplePlan([unresolved], []), { offers: ['handOff'] })));

		assert.deepEqual([step?.label, step?.message], ['Hand off 1 change to agent', { type: 'handOff' }]);
	});

	it('asks the model that the editor has first', () => {
		const offers = ['handOff', 'useEditorModel'] as const;

		const step = nextStep(buildPlanModel(sampleInput(samplePlan([unresolved], []), { offers })));

		assert.deepEqual([step?.label, step?.message], ['Plan with the editor’s model', { type: 'useEditorModel' }]);
	});

	it('hands nothing off that is only left out', () => {
		const left = samplePlan([already], [], { left: [already.id] });

		const step = nextStep(buildPlanModel(sampleInput(left, { offers: ['handOff'] })));

		assert.deepEqual([step?.label, step?.obstacle], ['Apply 0 of 1', 'Nothing that settles a change is ticked.']);
	});

	it('adopts changed prose, verifies what is not verified, and leaves what another process writes alone', () => {
		const offers = ['adopt', 'verifyAgain'] as const;
		const outcome = { cycle: 4, wrote: true, results: [], reason: '' };
		const labels = [
			labelFor(sampleInput(null, { phase: { kind: 'nothingPending' }, prose: 3, offers })),
			labelFor(sampleInput(null, { phase: { kind: 'nothingPending' }, offers })),
			labelFor(sampleInput(null, { phase: { kind: 'applied', status: 'unverified', ...outcome }, offers })),
			labelFor(sampleInput(null, { phase: { kind: 'interrupted', cycle: 4 }, offers })),
			labelFor(sampleInput(null, { phase: { kind: 'failed', ...outcome }, offers })),
			labelFor(sampleInput(null, { phase: { kind: 'locked', holder: '' }, changes: [a], offers })),
		];

		assert.deepEqual(labels, ['Adopt 3 changed lines', undefined, 'Verify', 'Verify', 'Verify again', undefined]);
	});

	it('counts the files that taking back a cycle writes', () => {
		const plan = samplePlan([a], edits, { undoes: `sha256:${'0'.repeat(64)}` });

		assert.equal(labelFor(sampleInput(plan)), 'Undo in 2 files');
	});

	it('is blocked while a text of an undo holds both sides of a conflict, and not by a file that is left', () => {
		const markers = [
			'-now',
			'+<<<<<<< as it is now',
			'+now',
			'+=======',
			'+old',
			'+>>>>>>> as it was before the cycle',
		];
		const hunk = { id: 'h1', start: 1, lines: markers, requirements: [], selected: true };
		const lines = { kind: 'lines', reason: 'changed since on the same lines', underlines: 0 } as const;
		const file = { kind: 'file', reason: 'was made by the cycle and changed since' } as const;
		const open = sampleEdit('a.py', ['a'], { hunks: [hunk], conflict: lines });
		const left = sampleEdit('b.py', ['b'], { op: 'delete', selected: false, conflict: file });
		const undo = (edit: typeof open) => samplePlan([a], [edit, left], { undoes: `sha256:${'0'.repeat(64)}` });

		const blocked = nextStep(buildPlanModel(sampleInput(undo(open))));
		const free = nextStep(
			buildPlanModel(sampleInput(undo({ ...open, hunks: [{ ...hunk, lines: ['-now', '+old'] }] }))),
		);

		assert.match(blocked?.obstacle ?? '', /Resolve 1 file in the preview/);
		assert.deepEqual([free?.label, free?.obstacle], ['Undo in 1 file', '']);
	});

	it('looks at an undo again where a file moved, instead of planning the spec', () => {
		const plan = samplePlan([a], edits, { undoes: `sha256:${'0'.repeat(64)}` });

		const step = nextStep(buildPlanModel(sampleInput(plan, { phase: { kind: 'stale', moved: ['a.py'] } })));

		assert.equal(step?.message.type, 'undo');
	});

	it('is blocked while a protected file that is ticked is not approved', () => {
		const input = sampleInput(samplePlan([a], edits.slice(0, 1)), { protectedReasons: new Map([['a.py', 'runs']]) });

		const blocked = nextStep(buildPlanModel(input));
		const free = nextStep(buildPlanModel({ ...input, protectedApproved: new Set(['a.py']) }));

		assert.notEqual(blocked?.obstacle, '');
		assert.equal(free?.obstacle, '');
	});

	it('never applies a stale plan, and stops what is under way', () => {
		const plan = samplePlan([a], edits);

		const stale = nextStep(buildPlanModel(sampleInput(plan, { phase: { kind: 'stale', moved: ['a.py'] } })));
		const busy = nextStep(buildPlanModel(sampleInput(plan, { phase: { kind: 'applying', note: '' } })));

		assert.deepEqual(stale?.message, { type: 'plan' });
		assert.deepEqual(busy?.message, { type: 'stop' });
	});

	it('counts what is recorded where the edits stand on the disk already, and looks again once they moved', () => {
		const made = (more: Partial<Plan> = {}) => samplePlan([a], edits, { made: true, verify: [command], ...more });
		const none = edits.map(edit => ({ ...edit, selected: false }));

		const labels = [
			labelFor(sampleInput(made())),
			labelFor(sampleInput(made({ verify: [] }))),
			labelFor(sampleInput(made({ edits: none }))),
			labelFor(sampleInput(made({ changes: [], edits: edits.slice(0, 1) }))),
		];
		const nothing = nextStep(buildPlanModel(sampleInput(made({ changes: [], edits: none }))));
		const stale = nextStep(buildPlanModel(sampleInput(made(), { phase: { kind: 'stale', moved: ['a.py'] } })));

		assert.deepEqual(labels, [
			'Verify and record 2 files',
			'Record 2 files',
			'Verify and record 1 change',
			'Verify and record 1 file',
		]);
		assert.equal(nothing?.obstacle, 'Take a file or a change.');
		assert.deepEqual(stale?.message, { type: 'record' });
	});
});
