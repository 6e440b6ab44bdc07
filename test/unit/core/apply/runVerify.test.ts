import assert from 'node:assert/strict';
import { runVerify } from '../../../../src/core/apply/runVerify';
import type { CommandOutcome } from '../../../../src/core/host';
import { exited, memoryHost, neverCancelled } from '../../support/memoryHost';

const commands = ['one', 'two', 'three'].map(command => ({ command, expect: { exit: 0 } }));

const runnerOf = (run: (command: string) => CommandOutcome) => memoryHost({ run });

describe('runVerify', () => {
	it('is applied where every command passed, run in order', async () => {
		const host = runnerOf(command => exited(0, `${command}\n`));
		let shown = '';

		const report = await runVerify(host.commands, commands, text => (shown += text), neverCancelled);

		assert.equal(report.status, 'applied');
		assert.deepEqual(host.ran, ['one', 'two', 'three']);
		assert.equal(shown, 'one\ntwo\nthree\n');
	});

	it('is failed where one did not pass, and runs the others all the same', async () => {
		const host = runnerOf(command => exited(command === 'two' ? 1 : 0, '', 'why\n'));

		const report = await runVerify(host.commands, commands, () => {}, neverCancelled);

		assert.equal(report.status, 'failed');
		assert.deepEqual(
			report.results.map(({ command, exit, passed, tail }) => [command, exit, passed, tail]),
			[
				['one', 0, true, 'why\n'],
				['two', 1, false, 'why\n'],
				['three', 0, true, 'why\n'],
			],
		);
	});

	it('verify-11: is unverified, never applied, where nothing was run', async () => {
		const none = await runVerify(memoryHost().commands, [], () => {}, neverCancelled);
		const host = runnerOf(() => ({ kind: 'unavailable', reason: 'no bash' }));
		const noBash = await runVerify(host.commands, commands, () => {}, neverCancelled);

		assert.deepEqual(none, { status: 'unverified', results: [], outputs: [], reason: 'no approved command' });
		assert.deepEqual(noBash, { status: 'unverified', results: [], outputs: [], reason: 'no bash' });
	});

	it('verify-15: is failed where it was cancelled, and starts nothing more', async () => {
		const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };
		const host = runnerOf(() => {
			token.isCancellationRequested = true;
			return { kind: 'killed', reason: 'cancelled', stdout: 'part', stderr: '', durationMs: 5 };
		});

		const report = await runVerify(host.commands, commands, () => {}, token);

		assert.deepEqual(report, {
			status: 'failed',
			results: [{ command: 'one', exit: null, passed: false, durationMs: 5, tail: 'part' }],
			outputs: [{ command: 'one', exit: null, passed: false, durationMs: 5, stdout: 'part', stderr: '' }],
			reason: 'cancelled',
		});
	});

	it('says why where a command ran out of time', async () => {
		const host = runnerOf(() => ({ kind: 'killed', reason: 'timeout', stdout: '', stderr: '', durationMs: 5 }));

		const report = await runVerify(host.commands, commands.slice(0, 1), () => {}, neverCancelled);

		assert.deepEqual([report.status, report.reason], ['failed', 'out of time']);
	});

	it('verify-03: does not run what may not be what it looks like', async () => {
		const host = memoryHost();
		const hidden = ['echo a\rrm b', 'echo \u202eb', 'echo \0', 'echo \u001b[8m; rm b'];

		const report = await runVerify(
			host.commands,
			hidden.map(command => ({ command, expect: { exit: 0 } })),
			() => {},
			neverCancelled,
		);

		assert.equal(report.status, 'failed');
		assert.deepEqual(host.ran, []);
	});

	it('records the end of long output and says how much is left out', async () => {
		const host = runnerOf(() => ({
			kind: 'exited',
			exit: 0,
			stdout: `${'x'.repeat(9000)}end`,
			stderr: '',
			durationMs: 1,
			dropped: 7,
		}));

		const report = await runVerify(host.commands, commands.slice(0, 1), () => {}, neverCancelled);

		const tail = report.results[0]?.tail ?? '';
		assert.ok(tail.endsWith('xend'));
		assert.ok(tail.length < 4100);
		assert.match(tail, /^… 5010 characters/);
	});
});
