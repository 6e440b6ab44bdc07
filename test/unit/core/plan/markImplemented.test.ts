import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { markImplemented } from '../../../../src/core/plan/markImplemented';
import { planOf } from '../../support/planOf';

const change = (id: string, state: Change['state']): Change => ({
	kind: 'added',
	impact: 'none',
	id,
	wasId: null,
	level: 'MUST',
	section: [],
	before: null,
	after: { text: `It MUST ${id}`, level: 'MUST', line: 1 },
	state,
});

describe('markImplemented', () => {
	it('takes unresolved changes as implemented, and no other', () => {
		const changes = [change('a', 'unresolved'), change('b', 'unresolved'), change('c', 'edits')];
		const unresolved = [
			{ id: 'a', reason: 'no literal' },
			{ id: 'b', reason: 'no literal' },
		];

		const plan = markImplemented(planOf({ changes, unresolved }), ['a', 'c']);

		assert.deepEqual(
			plan.changes.map(({ state }) => state),
			['implemented', 'unresolved', 'edits'],
		);
		assert.deepEqual(plan.unresolved, [{ id: 'b', reason: 'no literal' }]);
	});

	it('has its commands expect what the change brings, approved only in the same words', () => {
		const side = (text: string) => ({ text, level: 'MUST' as const, line: 1 });
		const before = side('The server MUST listen on port 8080');
		const changes = [{ ...change('a', 'unresolved'), before, after: side('The server MUST listen on port 9090') }];
		const command = (text: string, stdout: string) => ({
			command: text,
			expect: { exit: 0, stdout },
			source: 'previous' as const,
			requirements: [],
			approved: true,
		});
		const verify = [command('show', 'port 8080'), command('curl localhost:8080', 'ok'), command('true', 'yes')];

		const plan = markImplemented(planOf({ changes, unresolved: [{ id: 'a', reason: '' }], verify }), ['a']);

		assert.deepEqual(
			plan.verify.map(({ command: text, expect, approved }) => [text, expect.stdout, approved]),
			[
				['show', 'port 9090', true],
				['curl localhost:9090', 'ok', false],
				['true', 'yes', true],
			],
		);
	});
});
