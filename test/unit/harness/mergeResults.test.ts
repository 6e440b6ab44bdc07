import assert from 'node:assert/strict';
import { mergeResults } from '../../harness/mergeResults';

describe('mergeResults', () => {
	it('adds the files up, and lets failures name theirs', () => {
		const merged = mergeResults([
			{
				name: 'one.test.ts',
				events: [
					{ kind: 'pass', title: 'opens', ms: 5 },
					{ kind: 'fail', title: 'closes', error: 'It stays open.' },
					{ kind: 'end', passed: 1, failed: 1, skipped: 0 },
				],
			},
			{
				name: 'two.test.ts',
				events: [
					{ kind: 'skip', title: 'waits' },
					{ kind: 'pass', title: 'ends', ms: 7 },
					{ kind: 'end', passed: 1, failed: 0, skipped: 1 },
				],
			},
		]);

		assert.deepEqual(merged, [
			{ kind: 'pass', title: 'opens', ms: 5 },
			{ kind: 'fail', title: 'one.test.ts: closes', error: 'It stays open.' },
			{ kind: 'skip', title: 'waits' },
			{ kind: 'pass', title: 'ends', ms: 7 },
			{ kind: 'end', passed: 2, failed: 1, skipped: 1 },
		]);
	});

	it('takes a file as failed whose process died in it, crashed while it was loaded, or never came to it', () => {
		const merged = mergeResults([
			{ name: 'died.test.ts', events: [{ kind: 'pass', title: 'opens', ms: 5 }] },
			{ name: 'crashed.test.ts', events: [{ kind: 'crash', error: 'SyntaxError' }] },
			{ name: 'left.test.ts', events: [] },
		]);

		const failures = merged.flatMap(event => (event.kind === 'fail' ? [`${event.title}: ${event.error}`] : []));
		assert.deepEqual(failures, [
			'died.test.ts: The suite did not get to its end.',
			'crashed.test.ts: SyntaxError',
			'left.test.ts: No process was left to run it, or the one that did died at once.',
		]);
		assert.deepEqual(merged.at(-1), { kind: 'end', passed: 1, failed: 3, skipped: 0 });
	});
});
