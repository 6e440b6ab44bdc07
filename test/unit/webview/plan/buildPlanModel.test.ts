import assert from 'node:assert/strict';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const greeting = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'greeting' });
const flip = sampleChange('It MUST NOT run', 'It MUST run', {
	id: 'flip',
	impact: 'flipped',
	state: 'unresolved',
	before: { text: 'It MUST NOT run', level: 'MUST NOT', line: 8 },
});
const already = sampleChange(null, 'It MUST stop', { id: 'already', state: 'implemented' });

describe('buildPlanModel', () => {
	it('counts and words each change with what the plan has for it', () => {
		const edits = [sampleEdit('src/a.py', ['greeting']), sampleEdit('src/b.py', ['greeting'])];
		const plan = samplePlan([flip, greeting, already], edits, {
			unresolved: [{ id: 'flip', reason: 'nothing literal changed' }],
		});

		const model = buildPlanModel(sampleInput(plan, { planMs: 38 }));

		assert.deepEqual(model.head.counts, { add: 1, change: 2, remove: 0 });
		assert.deepEqual(
			model.changes.map(({ id, note, applies }) => [id, note, applies]),
			[
				['flip', 'nothing literal changed', false],
				['greeting', '2 edits', true],
				['already', 'nothing to edit: already so', true],
			],
		);
		assert.equal(model.changes[0]?.meaning, 'what was forbidden is now required');
		assert.equal(model.planner, 'Planned offline by the literal planner · 38 ms');
	});

	it('shows of an undo what it takes back, as a whole, instead of what is pending', () => {
		const back = sampleChange('It MUST say `Welcome`', 'It MUST say `Hello`', { id: 'greeting' });
		const plan = samplePlan([back], [sampleEdit('src/a.py', ['greeting'])], { undoes: `sha256:${'0'.repeat(64)}` });

		const { changes, head } = buildPlanModel(sampleInput(plan, { changes: [already] }));

		assert.deepEqual(
			changes.map(({ id, taken, applies, note }) => [id, taken, applies, note]),
			[['greeting', null, true, '']],
		);
		assert.deepEqual(head.counts, { add: 0, change: 1, remove: 0 });
	});

	it('offers nothing of a plan whose spec is missing or cannot be read', () => {
		const plan = samplePlan([greeting], [sampleEdit('src/a.py', ['greeting'])], {
			verify: [{ command: 'make', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true }],
		});
		const phase = {
			kind: 'unreadable',
			message: 'It is gone.',
			state: 'All is as it was.',
			next: 'Bring it back.',
		} as const;

		const { edits, commands, planner } = buildPlanModel(sampleInput(plan, { phase, changes: [] }));

		assert.deepEqual({ edits, commands, planner }, { edits: [], commands: [], planner: '' });
	});

	it('leaves out the title of the document where it stands over every change', () => {
		const inTitled = sampleChange(null, 'It MUST a', { section: ['Greeter', 'Interface'] });
		const alsoTitled = sampleChange(null, 'It MUST b', { section: ['Greeter', 'Limits', 'Memory'] });
		const untitled = sampleChange(null, 'It MUST c', { section: ['Interface'] });

		const sections = [
			[inTitled, alsoTitled],
			[inTitled, untitled],
		].map(changes => buildPlanModel(sampleInput(null, { changes })).changes.map(({ section }) => section));

		assert.deepEqual(sections, [
			['Interface', 'Limits › Memory'],
			['Greeter › Interface', 'Interface'],
		]);
	});

	it('says under which line a hunk stands', () => {
		const inFunction = [
			' import sys',
			' def greet():',
			'     name = read()',
			'-    print("Hello")',
			'+    print("Hi")',
		];
		const atTop = [' import sys', '-NAME = 1', '+NAME = 2'];
		const hunks = [inFunction, atTop].map((lines, at) => ({
			id: `h${at}`,
			start: 1,
			lines,
			requirements: ['greeting'],
			selected: true,
		}));

		const model = buildPlanModel(sampleInput(samplePlan([greeting], [sampleEdit('a', ['greeting'], { hunks })])));

		assert.deepEqual(
			model.edits[0]?.hunks.map(({ context, line }) => [context, line]),
			[
				['def greet():', 4],
				['', 2],
			],
		);
	});

	it('leaves a change pending when any edit or hunk that serves it is left out', () => {
		const hunk = { id: 'h1', start: 1, lines: ['-old', '+new'], requirements: ['greeting'], selected: false };
		const whole = samplePlan(
			[greeting],
			[sampleEdit('a', ['greeting'], { selected: false }), sampleEdit('b', ['greeting'])],
		);
		const part = samplePlan([greeting], [sampleEdit('a', ['greeting'], { hunks: [hunk] })]);

		const models = [whole, part].map(plan => buildPlanModel(sampleInput(plan)));

		assert.deepEqual(
			models.map(({ changes }) => changes.map(({ applies, note }) => [applies, note])),
			[[[false, '2 edits, not all taken: stays pending']], [[false, '1 edit, not taken: stays pending']]],
		);
	});

	it('leaves nothing pending for a doubtful hunk, and settles what is unresolved by one that was taken', () => {
		const hunk = { start: 1, lines: ['-old', '+new'] };
		const certain = { ...hunk, id: 'h1', requirements: ['greeting'], selected: true };
		const doubtful = {
			...hunk,
			id: 'h2',
			requirements: ['greeting', 'flip'],
			selected: false,
			doubtful: true,
		} as const;
		const plans = [false, true].map(selected =>
			samplePlan(
				[flip, greeting],
				[sampleEdit('a', ['greeting', 'flip'], { hunks: [certain, { ...doubtful, selected }] })],
				{ unresolved: [{ id: 'flip', reason: 'nothing literal changed' }] },
			),
		);

		const models = plans.map(plan => buildPlanModel(sampleInput(plan)));

		assert.deepEqual(
			models.map(({ changes }) => changes.map(({ applies, note }) => [applies, note])),
			[
				[
					[false, 'nothing literal changed'],
					[true, '1 edit'],
				],
				[
					[true, '1 doubtful edit, taken by you'],
					[true, '1 edit'],
				],
			],
		);
	});

	it('says nothing about a change whose words are not those that were planned', () => {
		const typed = sampleChange('It MUST say `Hello`', 'It MUST say `Hi`', { id: 'greeting' });
		const plan = samplePlan([greeting], [sampleEdit('src/a.py', ['greeting'])]);

		const model = buildPlanModel(sampleInput(plan, { changes: [typed], phase: { kind: 'stale', moved: ['spec.md'] } }));

		assert.equal(model.changes[0]?.state, null);
		assert.equal(model.changes[0]?.applies, false);
	});

	it('shows where a hunk really begins, how many lines change, and what is protected', () => {
		const plan = samplePlan([greeting], [sampleEdit('Makefile', ['greeting'])]);

		const model = buildPlanModel(sampleInput(plan, { protectedReasons: new Map([['Makefile', 'make runs it']]) }));

		const [edit] = model.edits;
		assert.equal(edit?.hunks[0]?.line, 2);
		assert.deepEqual(
			edit?.hunks[0]?.serves.map(({ text }) => text),
			['It MUST say Welcome'],
		);
		assert.deepEqual([edit?.added, edit?.removed], [1, 1]);
		assert.deepEqual([edit?.protectedReason, edit?.protectedApproved], ['make runs it', false]);
	});

	it('names what a hunk serves as people call it', () => {
		const plan = samplePlan([{ ...greeting, label: 'FR-003' }], [sampleEdit('src/a.py', ['greeting'])]);

		const model = buildPlanModel(sampleInput(plan));

		assert.deepEqual(
			model.edits[0]?.hunks[0]?.serves.map(({ text }) => text),
			['FR-003 · It MUST say Welcome'],
		);
	});

	it('gives a change no label that is all of its statement', () => {
		const changes = [
			{ ...sampleChange(null, 'Log out', { id: 'Log out' }), label: 'Log out' },
			{ ...sampleChange(null, 'Log out → Leave', { id: 'Leave' }), label: 'Leave' },
		];

		const model = buildPlanModel(sampleInput(null, { changes }));

		assert.deepEqual(
			model.changes.map(({ label }) => label),
			['', ''],
		);
	});

	it('marks doubtful hunks, and commands that were approved before', () => {
		const hunk = { start: 1, lines: ['-old', '+new'], requirements: ['greeting'] };
		const hunks = [
			{ ...hunk, id: 'h1', selected: true },
			{ ...hunk, id: 'h2', selected: false, doubtful: true },
		] as const;
		const verify = ['a', 'b'].map(command => ({
			command,
			expect: { exit: 0 },
			source: 'spec' as const,
			requirements: [],
			approved: true,
		}));
		const plan = samplePlan([greeting], [sampleEdit('a.py', ['greeting'], { hunks })], { verify });

		const model = buildPlanModel(sampleInput(plan, { remembered: new Set(['b']) }));

		assert.deepEqual(
			model.edits[0]?.hunks.map(({ doubtful }) => doubtful),
			[false, true],
		);
		assert.deepEqual(
			model.commands.map(({ remembered }) => remembered),
			[false, true],
		);
	});

	it('warns of an expectation that still says what the plan replaces', () => {
		const verify = [
			{ command: 'a', expect: { exit: 0, stdout: 'Hello, Alice' }, source: 'spec', requirements: [], approved: true },
			{ command: 'b', expect: { exit: 0, stdout: 'Welcome' }, source: 'planner', requirements: [], approved: true },
			{ command: 'c', expect: { exit: 0, stdout: 'Othello' }, source: 'previous', requirements: [], approved: true },
		] as const;
		const plan = samplePlan([greeting], [], { verify });

		const model = buildPlanModel(sampleInput(plan));

		assert.deepEqual(
			model.commands.map(({ warning, canUpdate }) => [warning, canUpdate]),
			[
				['still says “Hello”', true],
				['', false],
				['', false],
			],
		);
	});
});
