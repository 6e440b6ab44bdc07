import assert from 'node:assert/strict';
import type { Io } from '../../../../src/cli/io';
import { planningStatus } from '../../../../src/cli/planner/planningStatus';
import type { PlanningProgress } from '../../../../src/core/plan/model/planningProgress';

const subject = { id: 'anthropic', model: 'large', baseURL: 'http://user:pass@127.0.0.1:4000/x' } as const;

/** What is drawn for each of these, the last first of all taken away; in a terminal as wide as this. */
function draw(columns: number | undefined, events: readonly PlanningProgress[], json = false): readonly string[] {
	const drawn: string[] = [];
	const io: Io = {
		cwd: '/',
		env: {},
		interactive: true,
		color: false,
		...(columns !== undefined && { statusColumns: columns }),
		out: text => assert.fail(text),
		err: text => drawn.push(text),
		ask: async () => '',
		onInterrupt: () => ({ dispose: () => {} }),
	};
	const args = {
		flags: new Set(json ? (['json'] as const) : []),
		values: new Map(),
		command: 'plan',
		positionals: [],
		kind: 'arguments',
	} as const;
	const status = planningStatus({ args, io });
	status.start(subject);
	for (const event of events) {
		status.report(event);
	}
	status.end();
	return drawn.map(text => {
		assert.ok(text.startsWith('\r\u001b[2K'));
		return text.slice(5);
	});
}

describe('the line that tells of planning', () => {
	it('tells of whom is asked, how much, which answer and which call, and goes in the end', () => {
		const drawn = draw(200, [
			{ kind: 'asking', tokens: 12_345, limit: 156_000, isEstimate: true, files: [] },
			{ kind: 'turn', number: 2 },
			{ kind: 'call', name: 'edit_file', path: 'src/a.ts', refused: true },
		]);

		assert.equal(drawn[0], 'Asking large (anthropic at 127.0.0.1:4000)');
		assert.match(drawn[1] ?? '', / · about 12,345 of 156,000 tokens$/);
		assert.match(drawn[2] ?? '', / · answer 2$/);
		assert.match(drawn[3] ?? '', / · answer 2 · edit_file “src\/a\.ts” \(refused\)$/);
		assert.equal(drawn.at(-1), '');
	});

	it('counts a wait down, and stops that with the next answer', async () => {
		const drawn = draw(200, [{ kind: 'waiting', reason: 'It is busy.', seconds: 30, attempt: 1 }]);
		const before = drawn.length;

		await new Promise(resolve => setTimeout(resolve, 1100));

		assert.ok(drawn.includes('It is busy. Asking again in 30 seconds; Ctrl+C stops.'));
		assert.equal(drawn.length, before);
	});

	it('stays on one line and steers nothing, whatever a model calls', () => {
		const name = `a\n\u001b]0;owned\u0007${'x'.repeat(300)}`;

		const drawn = draw(40, [{ kind: 'call', name, path: 'b\r\nc\u202e', refused: false }]);

		assert.ok(
			drawn.every(line => line.length < 40 && !/\p{Cc}|\u202e/u.test(line)),
			drawn.join('\n'),
		);
	});

	it('is not drawn with --json or without a terminal', () => {
		assert.deepEqual(draw(80, [{ kind: 'turn', number: 1 }], true), []);
		assert.deepEqual(draw(undefined, [{ kind: 'turn', number: 1 }]), []);
	});
});
