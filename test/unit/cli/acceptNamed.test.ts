import assert from 'node:assert/strict';
import { acceptNamed } from '../../../src/cli/acceptNamed';
import { planOf } from '../support/planOf';

const assumption = { decision: 'x', alternatives: [], suggestion: '', section: '', accepted: false };
const plan = planOf({ assumptions: [assumption, assumption, { ...assumption, accepted: true }] });

function accepted(...named: readonly string[]): readonly boolean[] | string {
	const outcome = acceptNamed(plan, named);
	return outcome.kind === 'failed' ? outcome.message : outcome.plan.assumptions.map(one => one.accepted);
}

describe('acceptNamed', () => {
	it('accepts what is named by number, and leaves the rest as it is', () => {
		assert.deepEqual(accepted(), [false, false, true]);
		assert.deepEqual(accepted('2'), [false, true, true]);
		assert.deepEqual(accepted('1', '2'), [true, true, true]);
		assert.deepEqual(accepted('1, 2'), [true, true, true]);
		assert.deepEqual(accepted('all'), [true, true, true]);
	});

	it('refuses what the plan does not have', () => {
		for (const word of ['0', '4', '-1', '1.5', '1e0', '', 'ALL', '１']) {
			assert.equal(accepted(word), `There is no assumption “${word}”: the plan has 3 assumptions.`);
		}
	});
});
