import assert from 'node:assert/strict';
import { buildResult } from '../../../src/webview/buildResult';

describe('buildResult', () => {
	it('compares the expected text with the printed line that comes nearest', () => {
		const result = buildResult(
			{ command: 'run', exit: 0, passed: false, durationMs: 5, tail: 'starting\nHello, John from here\ndone\n' },
			{ exit: 0, stdout: 'Hello, Alice from here' },
		);

		assert.equal(result.compare?.actual.map(({ text }) => text).join(''), 'Hello, John from here');
		assert.deepEqual(
			result.compare?.expected.filter(({ mark }) => mark === 'added').map(({ text }) => text),
			['Alice'],
		);
	});

	it('compares nothing where only the exit code counts, or where nothing ran to its end', () => {
		const byExit = buildResult({ command: 'run', exit: 1, passed: false, durationMs: 5, tail: '' }, { exit: 0 });
		const killed = buildResult(
			{ command: 'run', exit: null, passed: false, durationMs: 5, tail: '' },
			{ exit: 0, stdout: 'x' },
		);

		assert.equal(byExit.compare, undefined);
		assert.equal(killed.compare, undefined);
	});

	it('keeps the end of a long output', () => {
		const tail = `${'x'.repeat(10_000)}the end`;

		const result = buildResult({ command: 'run', exit: 0, passed: true, durationMs: 5, tail }, { exit: 0 });

		assert.equal(result.tail.length, 4000);
		assert.ok(result.tail.endsWith('the end'));
	});
});
