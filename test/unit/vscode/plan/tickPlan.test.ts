import assert from 'node:assert/strict';
import type { Edit, EditHunk, Plan } from '../../../../src/core/plan/plan';
import { tickedPlan } from '../../../../src/vscode/plan/tickPlan';
import { planOf } from '../../support/planOf';

const hunk = (id: string): EditHunk => ({ id, start: 1, lines: [], requirements: [], selected: true });

const edit: Edit = {
	op: 'modify',
	path: 'a.py',
	before: null,
	after: null,
	requirements: [],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [hunk('h1'), hunk('h2')],
};

const plan = planOf({
	edits: [edit, { ...edit, path: 'b.py' }],
	verify: [{ command: 'true', expect: { exit: 0 }, source: 'spec', requirements: [], approved: false }],
});

describe('tickedPlan', () => {
	it('leaves an edit with all its hunks, and no other edit', () => {
		const { edits } = tickedPlan(plan, { type: 'toggleEdit', path: 'a.py', selected: false });

		assert.deepEqual(
			edits.map(one => [one.path, one.selected, one.hunks.map(({ selected }) => selected)]),
			[
				['a.py', false, [false, false]],
				['b.py', true, [true, true]],
			],
		);
	});

	it('leaves of an undo only what a person has to decide, and its commands', () => {
		const conflict = { kind: 'file', reason: 'is gone' } as const;
		const undo: Plan = {
			...plan,
			undoes: `sha256:${'0'.repeat(64)}`,
			changes: [],
			edits: [edit, { ...edit, path: 'b.py', conflict }],
		};

		const sure = tickedPlan(undo, { type: 'toggleEdit', path: 'a.py', selected: false });
		const part = tickedPlan(undo, { type: 'toggleHunk', path: 'a.py', hunk: 'h1', selected: false });
		const open = tickedPlan(undo, { type: 'toggleEdit', path: 'b.py', selected: false });
		const command = tickedPlan(undo, { type: 'toggleCommand', index: 0, command: 'true', approved: true });

		assert.deepEqual([sure, part], [undo, undo]);
		assert.equal(open.edits[1]?.selected, false);
		assert.equal(command.verify[0]?.approved, true);
	});

	it('keeps an edit as long as one of its hunks is taken', () => {
		const one = tickedPlan(plan, { type: 'toggleHunk', path: 'a.py', hunk: 'h1', selected: false });
		const both = tickedPlan(one, { type: 'toggleHunk', path: 'a.py', hunk: 'h2', selected: false });

		assert.deepEqual(
			[one, both].map(({ edits }) => edits[0]?.selected),
			[true, false],
		);
	});

	it('takes one hunk of an edit that was left out, and no other', () => {
		const doubted: Plan = { ...plan, edits: [{ ...edit, selected: false }] };

		const { edits } = tickedPlan(doubted, { type: 'toggleHunk', path: 'a.py', hunk: 'h2', selected: true });

		assert.equal(edits[0]?.selected, true);
		assert.deepEqual(
			edits[0]?.hunks.map(({ selected }) => selected),
			[false, true],
		);
	});

	it('takes the doubtful hunks of an edit only by themselves, or where it has no others', () => {
		const doubtful = { ...hunk('h2'), selected: false, doubtful: true } as const;
		const mixed = { ...edit, selected: false, hunks: [{ ...hunk('h1'), selected: false }, doubtful] };
		const doubted: Plan = { ...plan, edits: [mixed, { ...mixed, path: 'b.py', hunks: [doubtful] }] };

		const plans = ['a.py', 'b.py'].map(path => tickedPlan(doubted, { type: 'toggleEdit', path, selected: true }));

		assert.deepEqual(
			plans.map(({ edits }, at) => edits[at]?.hunks.map(({ selected }) => selected)),
			[[true, false], [true]],
		);
	});

	it('ticks a command only where its text is the one that was shown', () => {
		const right = tickedPlan(plan, { type: 'toggleCommand', index: 0, command: 'true', approved: true });
		const wrong = tickedPlan(plan, { type: 'toggleCommand', index: 0, command: 'false', approved: true });

		assert.equal(right.verify[0]?.approved, true);
		assert.equal(wrong.verify[0]?.approved, false);
	});

	it('leaves a change, and takes it no longer for left once a part of it is ticked', () => {
		const change = { kind: 'added', impact: 'none', id: 'a', wasId: null, level: 'MUST', section: [] } as const;
		const side = { text: 'a', level: 'MUST', line: 1 } as const;
		const one: Plan = {
			...plan,
			changes: [{ ...change, before: null, after: side, state: 'edits' }],
			edits: [{ ...edit, requirements: ['a'], hunks: [{ ...hunk('h1'), requirements: ['a'] }, hunk('h2')] }],
		};

		const left = tickedPlan(one, { type: 'toggleRequirement', id: 'a', selected: false });
		const back = tickedPlan(left, { type: 'toggleHunk', path: 'a.py', hunk: 'h1', selected: true });
		const other = tickedPlan(left, { type: 'toggleHunk', path: 'a.py', hunk: 'h2', selected: true });

		assert.deepEqual([left.left, left.edits[0]?.hunks[0]?.selected], [['a'], false]);
		assert.deepEqual(back, one);
		assert.deepEqual(other.left, ['a']);
		assert.equal(tickedPlan(one, { type: 'toggleRequirement', id: 'unknown', selected: false }), one);
	});

	it('leaves and takes with a change what can only be recorded together with it', () => {
		const change = { kind: 'added', impact: 'none', wasId: null, level: 'MUST', section: [] } as const;
		const side = { text: 'a', level: 'MUST', line: 1 } as const;
		const changes = ['a', 'b', 'c'].map(id => ({
			...change,
			id,
			before: null,
			after: side,
			state: 'implemented' as const,
		}));
		const one: Plan = { ...plan, changes };

		const left = tickedPlan(one, { type: 'toggleRequirement', id: 'a', selected: false }, ['a', 'b', 'gone']);
		const back = tickedPlan(left, { type: 'toggleRequirement', id: 'b', selected: true }, ['a', 'b', 'gone']);

		assert.deepEqual(left.left, ['a', 'b']);
		assert.deepEqual(back, one);
	});

	it('accepts an assumption only as it is shown, or all of them', () => {
		const assumption = { alternatives: [], suggestion: 's', section: '', accepted: false };
		const one = {
			...plan,
			assumptions: [
				{ ...assumption, decision: 'x' },
				{ ...assumption, decision: 'y' },
			],
		};
		const accepted = (ticked: Plan) => ticked.assumptions.map(each => each.accepted);

		const shown = tickedPlan(one, { type: 'acceptAssumption', index: 1, decision: 'y', accepted: true });
		const moved = tickedPlan(one, { type: 'acceptAssumption', index: 0, decision: 'y', accepted: true });
		const all = tickedPlan(one, { type: 'acceptAssumptions', accepted: true });

		assert.deepEqual([shown, moved, all].map(accepted), [
			[false, true],
			[false, false],
			[true, true],
		]);
	});

	it('takes or leaves a file as a whole where it stands on the disk already', () => {
		const made = { ...plan, made: true } as const;

		const left = tickedPlan(made, { type: 'toggleHunk', path: 'a.py', hunk: 'h1', selected: false });
		const taken = tickedPlan(left, { type: 'toggleHunk', path: 'a.py', hunk: 'h2', selected: true });

		const boxes = [left, taken].map(({ edits }) => [
			edits[0]?.selected,
			...(edits[0]?.hunks ?? []).map(h => h.selected),
		]);
		assert.deepEqual(boxes, [
			[false, false, false],
			[true, true, true],
		]);
	});
});
