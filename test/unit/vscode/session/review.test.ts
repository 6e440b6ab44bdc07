import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/core/plan/plan';
import { toReview, toSavedPlan } from '../../../../src/vscode/session/review';

const plan: Plan = {
	version: 1,
	spec: { path: '.openspec/spec.md', sha256: '' },
	baseline: { source: 'empty', cycle: null, sha256: '' },
	history: { bytes: 0, sha256: '' },
	changes: [],
	edits: [],
	verify: [
		{ command: 'a', expect: { exit: 0 }, source: 'spec', requirements: [], approved: false },
		{ command: 'b', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true },
	],
	assumptions: [],
	unresolved: [],
	prose: 0,
	planner: { id: 'literal' },
	createdAt: '2026-06-08T10:00:00Z',
};

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

describe('toSavedPlan', () => {
	it('takes no approval to the disk', () => {
		const saved = toSavedPlan(toReview(plan, [], undefined));

		assert.deepEqual(ticks(saved), [false, false]);
	});
});
