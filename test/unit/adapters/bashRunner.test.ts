import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { type BashRunnerOptions, bashRunner } from '../../../src/adapters/bashRunner';
import { startOf } from '../../../src/adapters/processIdentity';
import type { CancellationToken, CommandOutcome } from '../../../src/core/host';
import { neverCancelled } from '../support/memoryHost';
import { useTempFolder } from './tempFolder';

describe('bashRunner', () => {
	const folder = useTempFolder();

	async function run(
		command: string,
		options: BashRunnerOptions = {},
		token: CancellationToken = neverCancelled,
	): Promise<CommandOutcome & { readonly shown: string }> {
		let shown = '';
		const outcome = await bashRunner(folder.path, options).run(
			command,
			text => {
				shown += text;
			},
			token,
		);
		return { ...outcome, shown };
	}

	/** A killed process may take a moment to be gone. */
	async function isGone(pid: number): Promise<boolean> {
		for (let round = 0; round < 50; round++) {
			if ((await startOf(pid)) === 'gone') {
				return true;
			}
			await new Promise(resolve => setTimeout(resolve, 20));
		}
		return false;
	}

	const stdoutOf = (outcome: CommandOutcome) => (outcome.kind === 'unavailable' ? undefined : outcome.stdout);

	it('runs in the Root and gives exit code and both streams', async () => {
		const outcome = await run('pwd; echo oops >&2; exit 3');

		assert.equal(outcome.kind, 'exited');
		assert.equal(outcome.kind === 'exited' && outcome.exit, 3);
		assert.equal(stdoutOf(outcome), `${folder.path}\n`);
		assert.equal(outcome.kind === 'exited' && outcome.stderr, 'oops\n');
		assert.match(outcome.shown, /oops/);
	});

	it('runs several lines as one', async () => {
		const outcome = await run('word=hi\nfor n in 1 2; do\n  echo "$word $n"\ndone');

		assert.equal(stdoutOf(outcome), 'hi 1\nhi 2\n');
	});

	it('verify-10: gives no input and no terminal', async () => {
		const outcome = await run('cat; read -r line; echo "read: $?"; (: </dev/tty) 2>/dev/null; echo "tty: $?"');

		assert.equal(stdoutOf(outcome), 'read: 1\ntty: 1\n');
	});

	it('verify-13: hides keys and what steers editors, Git, Node and bash', async () => {
		writeFileSync(folder.join('planted'), 'echo planted');
		const env = {
			PATH: process.env.PATH,
			KEPT: 'yes',
			ANTHROPIC_API_KEY: 'a',
			OPENAI_API_KEY: 'a',
			VSCODE_PID: 'a',
			GIT_DIR: 'a',
			NODE_OPTIONS: '--a',
			ELECTRON_RUN_AS_NODE: '1',
			BASH_ENV: folder.join('planted'),
		};

		const outcome = await run('env | cut -d= -f1 | sort | tr "\\n" " "', { env });

		assert.equal(stdoutOf(outcome), 'KEPT PATH PWD SHLVL SPEC_OPS_RUN _ ');
	});

	it('takes no program from the Root by its name', async () => {
		mkdirSync(folder.join('bin'));
		writeFileSync(folder.join('bin/ls'), '#!/bin/sh\necho planted\n', { mode: 0o755 });
		writeFileSync(folder.join('bin/bash'), '#!/bin/sh\necho planted\n', { mode: 0o755 });
		const env = { PATH: [folder.join('bin'), '.', '', 'bin', process.env.PATH].join(delimiter) };

		const outcome = await run('cd bin; ls', { env });

		assert.equal(stdoutOf(outcome), 'bash\nls\n');
	});

	it('says so where there is no bash', async () => {
		const outcome = await run('echo hi', { env: { PATH: folder.path } });

		assert.deepEqual(outcome, { kind: 'unavailable', reason: 'no bash', shown: '' });
	});

	it('ends a command at the time limit with all that it started', async () => {
		const outcome = await run('(trap "" TERM; sleep 31 & echo $! > pid; wait) & wait', { timeLimitMs: 300 });

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'timeout');
		assert.ok(await isGone(Number(readFileSync(folder.join('pid'), 'utf8'))));
	});

	it('ends a command that does not want to', async () => {
		const outcome = await run('trap "" TERM; while :; do sleep 0.1; done', { timeLimitMs: 100 });

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'timeout');
	}).timeout(10_000);

	it('verify-15: ends a command when it is cancelled', async () => {
		let cancel = () => {};
		const token: CancellationToken = {
			isCancellationRequested: false,
			onCancellationRequested: listener => {
				cancel = listener;
				return { dispose: () => {} };
			},
		};
		const running = run('echo on; sleep 30', {}, token);
		setTimeout(() => cancel(), 200);

		const outcome = await running;

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'cancelled');
		assert.equal(stdoutOf(outcome), 'on\n');
	});

	it('does not start what was cancelled before', async () => {
		const token = { ...neverCancelled, isCancellationRequested: true };

		const outcome = await run('touch started', {}, token);

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'cancelled');
		assert.throws(() => readFileSync(folder.join('started')));
	});

	it('does not wait for a background process that holds the output, and ends it', async () => {
		const started = Date.now();

		const outcome = await run('sleep 32 & echo $! > pid; echo done');

		assert.equal(stdoutOf(outcome), 'done\n');
		assert.ok(Date.now() - started < 5000);
		assert.ok(await isGone(Number(readFileSync(folder.join('pid'), 'utf8'))));
	});

	it('ends what left its process group', async function () {
		if (process.platform !== 'linux') {
			this.skip();
		}

		await run(
			'setsid sleep 33 & echo $! > pid; (setsid bash -c "sleep 34 & echo \\$! > inner; wait" &); while [ ! -s inner ]; do sleep 0.05; done',
		);

		assert.ok(await isGone(Number(readFileSync(folder.join('pid'), 'utf8'))));
		assert.ok(await isGone(Number(readFileSync(folder.join('inner'), 'utf8'))));
	}).timeout(10_000);

	it('leaves the processes of others alone', async () => {
		const other = spawn('sleep', ['35'], { env: { SPEC_OPS_RUN: 'another' }, stdio: 'ignore' });

		await run('setsid sleep 36 &');

		assert.equal(other.exitCode, null);
		assert.equal(other.signalCode, null);
		other.kill();
	});

	it('verify-05: finds an expected text before endless output that is not kept', async () => {
		const printed = 'echo expected; head -c 600000 /dev/zero | tr "\\0" x';
		const outcomes = await Promise.all(
			['expected', 'missing'].map(find => bashRunner(folder.path).run(printed, () => {}, neverCancelled, find)),
		);

		assert.deepEqual(
			outcomes.map(outcome => outcome.kind === 'exited' && [outcome.found, outcome.stdout.includes('expected')]),
			[
				[true, false],
				[false, false],
			],
		);
	});

	it('runs the bash that was chosen, or none', async () => {
		writeFileSync(folder.join('my-bash'), '#!/bin/sh\necho chosen\n', { mode: 0o755 });

		const chosen = await run('echo hi', { bash: folder.join('my-bash') });
		const missing = await run('echo hi', { bash: folder.join('none') });
		const relative = await run('echo hi', { bash: 'my-bash' });

		assert.equal(stdoutOf(chosen), 'chosen\n');
		assert.equal(missing.kind, 'unavailable');
		assert.equal(relative.kind, 'unavailable');
	});

	it('tells a signal from an exit code', async () => {
		const outcome = await run('kill -SEGV $$');

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'signal');
	});

	it('verify-05: keeps the end of endless output and says how much is gone', async () => {
		const outcome = await run('head -c 3000000 /dev/zero | tr "\\0" "é" | head -c 2000000; echo end');

		assert.equal(outcome.kind, 'exited');
		assert.ok((stdoutOf(outcome) ?? '').endsWith('end\n'));
		assert.ok((stdoutOf(outcome) ?? '').length <= 256 * 1024);
		assert.ok(outcome.kind === 'exited' && (outcome.dropped ?? 0) > 1_700_000);
		assert.ok(outcome.shown.length < 1_200_000);
		assert.match(outcome.shown, /no longer shown/);
	});

	it('verify-05: survives an output without end', async () => {
		const outcome = await run('yes', { timeLimitMs: 300 });

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'timeout');
	});

	it('verify-14: does not mind the name of the Root', async () => {
		const root = folder.join(`it's "a" $(b) folder é`);
		mkdirSync(root);

		const outcome = await bashRunner(root).run('basename "$PWD"', () => {}, neverCancelled);

		assert.equal(stdoutOf(outcome), `it's "a" $(b) folder é\n`);
	});
});
