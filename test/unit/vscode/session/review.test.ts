import assert from 'node:assert/strict';
import type { Edit, Plan } from '../../../../src/core/plan/plan';
import { toReview, toSavedPlan } from '../../../../src/vscode/session/review';
import { planOf } from '../../support/planOf';

const plan = planOf({
	verify: [
		{ command: 'a', expect: { exit: 0 }, source: 'spec', requirements: [], approved: false },
		{ command: 'b', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true },
	],
});

const ticks = ({ verify }: Plan) => verify.map(({ approved }) => approved);

describe('toReview', () => {
	it('ticks every command of a plan that is new, whatever its file says', () => {
		const review = toReview(plan, [], undefined);

		assert.deepEqual(ticks(review.plan), [true, true]);
	});

	it('keeps what the user left when the same plan is read again', () => {
		const first = toReview(plan, [], undefined);
		const left = { ...first, plan: { ...first.plan, verify: plan.verify } };

		const again = toReview(plan, ['a.py'], left);
		const other = toReview({ ...plan, createdAt: '2026-06-09T10:00:00Z' }, [], left);

		assert.deepEqual(ticks(again.plan), [false, true]);
		assert.deepEqual(again.moved, ['a.py']);
		assert.deepEqual(ticks(other.plan), [true, true]);
	});
});

const edit: Edit = {
	...{ op: 'modify', path: '', before: null, after: null, text: 'b', requirements: [], reason: '' },
	...{ selected: false, editedByUser: false, hunks: [] },
};

describe('what was agreed to in a review', () => {
	const makefile = (sha256: string): Edit => ({
		...edit,
		path: 'Makefile',
		after: { sha256, blob: 'b', mode: '100644' },
	});
	const known = {
		...toReview({ ...plan, edits: [makefile('1')] }, [], undefined),
		protectedApproved: new Set(['Makefile']),
	};

	it('holds while the same plan makes the same of the file', () => {
		const again = toReview({ ...plan, edits: [makefile('1')] }, [], known);

		assert.deepEqual([...again.protectedApproved], ['Makefile']);
	});

	it('is asked again where a plan file of the same time makes something else of it', () => {
		const again = toReview({ ...plan, edits: [makefile('2')] }, [], known);

		assert.deepEqual([...again.protectedApproved], []);
	});
});

describe('the doubtful edits of a review', () => {
	const hunk = { id: '1', start: 1, lines: ['-a', '+b'], requirements: [], selected: false };

	it('are those that the planner is not sure of, not those that the user left out', () => {
		const edits = [
			{ ...edit, path: 'left.py', hunks: [hunk] },
			{ ...edit, path: 'doubtful.py', hunks: [{ ...hunk, doubtful: true as const }] },
		];

		const review = toReview({ ...plan, edits }, [], undefined);

		assert.deepEqual([...review.doubtful], ['doubtful.py']);
	});
});

describe('toSavedPlan', () => {
	it('takes no approval to the disk', () => {
		const saved = toSavedPlan(toReview(plan, [], undefined));

		assert.deepEqual(ticks(saved), [false, false]);
	});

	it('takes what the user left to the disk, and back from there', () => {
		const first = toReview(plan, [], undefined);

		const saved = toSavedPlan({ ...first, plan: { ...first.plan, verify: plan.verify } });
		const again = toReview(saved, [], undefined);

		assert.deepEqual(ticks(again.plan), [false, true]);
		assert.equal('left' in (again.plan.verify[0] ?? {}), false);
	});
});
