import assert from 'node:assert/strict';
import type { ChangeState } from '../../../../src/core/diff/change';
import { createAutoPlanner } from '../../../../src/core/plan/autoPlanner';
import type { Planner } from '../../../../src/core/plan/planner';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { memoryHost, neverCancelled } from '../../support/memoryHost';

/** A planner that says the same state of every change. */
function saying(id: string, state: ChangeState | undefined): Planner {
	return {
		id,
		propose: async ({ changes }) => ({
			kind: 'proposed',
			planner: { id },
			edits: [],
			states: new Map(state === undefined ? [] : changes.map(change => [change.id, state])),
			verify: [],
			unresolved: [],
			assumptions: [],
		}),
	};
}

async function plannerOf(literal: Planner, configured: Planner | undefined): Promise<string> {
	const host = memoryHost({ files: { '.openspec/spec.md': '# A\n\n- It MUST work\n- It MUST wave\n' } });
	const planner = createAutoPlanner(literal, configured);
	const outcome = await planSpec(host, '.openspec/spec.md', { planner }, neverCancelled);
	return outcome.kind === 'planned' ? outcome.plan.planner.id : outcome.kind;
}

describe('createAutoPlanner', () => {
	it('takes the literal plan where it resolves every change', async () => {
		const planner = await plannerOf(saying('literal', 'implemented'), saying('model', 'implemented'));

		assert.equal(planner, 'literal');
	});

	it('asks the configured planner where it does not, or says nothing of a change', async () => {
		const planners = [
			await plannerOf(saying('literal', 'unresolved'), saying('model', 'implemented')),
			await plannerOf(saying('literal', undefined), saying('model', 'implemented')),
		];

		assert.deepEqual(planners, ['model', 'model']);
	});

	it('has the literal plan where no other planner is configured', async () => {
		const planner = await plannerOf(saying('literal', 'unresolved'), undefined);

		assert.equal(planner, 'literal');
	});

	it('tells what the configured planner failed at', async () => {
		const failing: Planner = { id: 'model', propose: async () => ({ kind: 'failed', message: 'It is off.' }) };

		const outcome = await plannerOf(saying('literal', 'unresolved'), failing);

		assert.equal(outcome, 'failed');
	});
});
