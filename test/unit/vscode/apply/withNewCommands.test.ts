import assert from 'node:assert/strict';
import type { PlannedCommand } from '../../../../src/core/plan/plan';
import { withNewCommands } from '../../../../src/vscode/apply/withNewCommands';
import { planOf } from '../../support/planOf';

const command = (text: string, approved: boolean): PlannedCommand => ({
	command: text,
	expect: { exit: 0 },
	source: 'planner',
	requirements: [],
	approved,
});

describe('withNewCommands', () => {
	it('ticks a command in words that only the part has', () => {
		const whole = planOf({ verify: [command('greet --by Jane --tone loud', true)] });
		const part = planOf({ verify: [command('greet --by Jane --tone soft', false)] });

		const { verify } = withNewCommands(part, whole);

		assert.deepEqual(
			verify.map(({ approved }) => approved),
			[true],
		);
	});

	it('leaves it out where the user left a command out', () => {
		const whole = planOf({ verify: [command('greet --by Jane', false), command('test', true)] });
		const part = planOf({ verify: [command('greet --by John', false), command('test', true)] });

		const { verify } = withNewCommands(part, whole);

		assert.deepEqual(
			verify.map(({ approved }) => approved),
			[false, true],
		);
	});
});
