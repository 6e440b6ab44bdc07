import assert from 'node:assert/strict';
import { judge } from '../../../../src/core/verify/judge';
import { exited } from '../../support/memoryHost';

describe('judge', () => {
	it('asks for the exit code, and for the text in standard output alone', () => {
		const verdicts = [
			judge(exited(0, 'Hello, you'), { exit: 0, stdout: 'Hello' }),
			judge(exited(0, 'Bye', 'Hello'), { exit: 0, stdout: 'Hello' }),
			judge(exited(1, 'Hello'), { exit: 0, stdout: 'Hello' }),
			judge(exited(3), { exit: 3 }),
			judge(exited(0), { exit: 3 }),
		];

		assert.deepEqual(verdicts, [true, false, false, true, false]);
	});

	it('takes a text for printed that was found in what is not kept', () => {
		const ended = { kind: 'exited', exit: 0, stdout: 'the end', stderr: '', durationMs: 1 } as const;

		const verdicts = [true, false].map(found => judge({ ...ended, found }, { exit: 0, stdout: 'Hello' }));

		assert.deepEqual(verdicts, [true, false]);
	});

	it('does not mind line ends', () => {
		const verdict = judge(exited(0, 'one\r\ntwo\r\n'), { exit: 0, stdout: 'one\ntwo' });

		assert.equal(verdict, true);
	});

	it('passes nothing that was killed or could not run', () => {
		const killed = { kind: 'killed', reason: 'timeout', stdout: 'Hello', stderr: '', durationMs: 1 } as const;

		const verdicts = [
			judge(killed, { exit: 0, stdout: 'Hello' }),
			judge({ kind: 'unavailable', reason: '' }, { exit: 0 }),
		];

		assert.deepEqual(verdicts, [false, false]);
	});
});
