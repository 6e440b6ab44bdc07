import assert from 'node:assert/strict';
import { buildResult } from '../../../src/webview/buildResult';

describe('buildResult', () => {
	it('compares the expected text with the printed line that comes nearest', () => {
		const result = buildResult(
			{ command: 'run', exit: 0, passed: false, durationMs: 5, tail: 'starting\nHello, John from here\ndone\n' },
			{ exit: 0, stdout: 'Hello, Alice from here' },
		);

		const [difference] = result.differences;
		assert.equal(result.differences.length, 1);
		assert.equal(difference?.actual.map(({ text }) => text).join(''), 'Hello, John from here');
		assert.deepEqual(
			difference?.expected.filter(({ mark }) => mark === 'added').map(({ text }) => text),
			['Alice'],
		);
	});

	it('compares an expected text of several lines with as many printed ones', () => {
		const result = buildResult(
			{ command: 'run', exit: 0, passed: false, durationMs: 5, tail: 'starting\nname: John\nage: 7\n\ndone\n' },
			{ exit: 0, stdout: 'name: Alice\nage: 7' },
		);

		assert.equal(result.differences[0]?.actual.map(({ text }) => text).join(''), 'name: John\nage: 7');
	});

	it('compares the exit codes where only they differ', () => {
		const result = buildResult(
			{ command: 'run', exit: 3, passed: false, durationMs: 5, tail: 'Hello\n' },
			{ exit: 0, stdout: 'Hello' },
		);

		const [difference] = result.differences;
		assert.equal(result.differences.length, 1);
		assert.equal(difference?.expected.map(({ text }) => text).join(''), 'exit 0');
		assert.equal(difference?.actual.map(({ text }) => text).join(''), 'exit 3');
	});

	it('compares nothing where nothing ran to its end', () => {
		const killed = buildResult(
			{ command: 'run', exit: null, passed: false, durationMs: 5, tail: '' },
			{ exit: 0, stdout: 'x' },
		);

		assert.deepEqual(killed.differences, []);
	});

	it('takes CR LF for the end of a line', () => {
		const result = buildResult(
			{ command: 'run', exit: 0, passed: false, durationMs: 5, tail: 'Hello, John\r\ndone\r\n' },
			{ exit: 0, stdout: 'Hello, Alice' },
		);
		const met = buildResult(
			{ command: 'run', exit: 1, passed: false, durationMs: 5, tail: 'a\r\nb\r\n' },
			{ exit: 0, stdout: 'a\nb' },
		);

		assert.equal(result.differences[0]?.actual.map(({ text }) => text).join(''), 'Hello, John');
		assert.equal(result.tail, 'Hello, John\ndone\n');
		assert.deepEqual(
			met.differences.map(({ of }) => of),
			['exit'],
		);
	});

	it('keeps the end of a long output', () => {
		const tail = `${'x'.repeat(10_000)}the end`;

		const result = buildResult({ command: 'run', exit: 0, passed: true, durationMs: 5, tail }, { exit: 0 });

		assert.equal(result.tail.length, 4000);
		assert.ok(result.tail.endsWith('the end'));
	});
});
