import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startOf } from '../../../src/adapters/processIdentity';
import { programRunner } from '../../../src/adapters/programRunner';
import type { CancellationToken } from '../../../src/core/host';
import type { ProgramCall, ProgramOutcome } from '../../../src/core/program';
import { cancellable } from '../planners/conversations';
import { neverCancelled } from '../support/memoryHost';
import { useTempFolder } from './tempFolder';

describe('programRunner', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(20_000);
	const folder = useTempFolder();

	/** Run a script of the shell as a program of the user's, away from a repository. */
	async function run(
		script: string,
		more: Partial<ProgramCall> = {},
		{ env, token = neverCancelled, takes = () => true }: RunOptions = {},
	): Promise<ProgramOutcome & { readonly out: string }> {
		const executable = folder.join('bin', 'program');
		mkdirSync(dirname(executable), { recursive: true });
		mkdirSync(folder.join('repository'), { recursive: true });
		writeFileSync(executable, `#!/bin/sh\n${script}\n`);
		chmodSync(executable, 0o755);
		let out = '';
		const call: ProgramCall = {
			executable,
			args: [],
			input: '',
			keeps: /^KEPT$/,
			sets: {},
			idleMs: 10_000,
			deadlineMs: 10_000,
			...more,
		};
		const onOutput = (text: string) => {
			out += text;
			return takes(out);
		};
		const outcome = await programRunner([folder.join('repository')], { ...process.env, ...env })(call, onOutput, token);
		return { ...outcome, out };
	}

	interface RunOptions {
		readonly env?: Readonly<Record<string, string>>;
		readonly token?: CancellationToken;
		readonly takes?: (out: string) => boolean;
	}

	async function isGone(pid: number): Promise<boolean> {
		for (let round = 0; round < 50; round++) {
			if ((await startOf(pid)) === 'gone') {
				return true;
			}
			await new Promise(resolve => setTimeout(resolve, 20));
		}
		return false;
	}

	it('gives what it printed, its exit code and the end of its errors', async () => {
		const outcome = await run('echo "$1 $2"; cat; echo oops >&2; exit 3', { args: ['a', 'b c'], input: 'in\n' });

		assert.deepEqual(outcome, { kind: 'exited', exit: 3, stderr: 'oops\n', out: 'a b c\nin\n' });
	});

	it('runs in an empty folder of its own outside of the repository, which is gone afterwards', async () => {
		const outcome = await run('pwd; ls -A | wc -l; touch left', {}, { env: { TMPDIR: folder.join('repository') } });

		const [cwd = '', files] = outcome.out.split('\n');
		assert.equal(Number(files), 0);
		assert.ok(!cwd.startsWith(folder.join('repository')), cwd);
		assert.ok(!existsSync(cwd));
	});

	it('gives it what it is to have of the environment, no keys of others and nothing of the repository on PATH', async () => {
		const env = {
			KEPT: 'yes',
			ANTHROPIC_API_KEY: 'not for this one',
			NODE_OPTIONS: '--require ./x.js',
			PATH: `${folder.join('repository')}:.:${process.env.PATH}`,
		};

		const outcome = await run('env', { sets: { EXTRA: '1' } }, { env });

		assert.match(outcome.out, /^KEPT=yes$/m);
		assert.match(outcome.out, /^EXTRA=1$/m);
		assert.doesNotMatch(outcome.out, /^(?:ANTHROPIC_API_KEY|NODE_OPTIONS)=/m);
		const path = /^PATH=(.*)$/m.exec(outcome.out)?.[1]?.split(':') ?? [];
		assert.ok(path.length > 0 && !path.includes('.') && !path.includes(folder.join('repository')), path.join(':'));
	});

	it('does not mind input that nobody reads', async () => {
		const outcome = await run('exec 0<&-; exit 0', { input: 'x'.repeat(5_000_000) });

		assert.equal(outcome.kind === 'exited' && outcome.exit, 0);
	});

	it('model-20: ends a program that falls silent, with all that it started', async () => {
		const pids = folder.join('pids');

		const outcome = await run(`echo on; sleep 60 & echo $! > ${pids}; trap '' TERM; sleep 60; sleep 60`, {
			idleMs: 300,
		});

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'silent');
		assert.ok(await isGone(Number(readFileSync(pids, 'utf8'))));
	});

	it('ends a program that is not done in time, whatever it prints', async () => {
		const outcome = await run('while :; do echo on; sleep 0.05; done', { deadlineMs: 500 });

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'late');
	});

	it('model-20: is done within half a second after it was cancelled, and so is the program', async () => {
		const pids = folder.join('pids');
		const token = cancellable();
		let cancelledAt = 0;
		const takes = () => {
			cancelledAt = performance.now();
			token.cancel();
			return true;
		};

		const outcome = await run(
			`trap '' TERM; sleep 60 & echo $! $$ > ${pids}; echo on; wait; sleep 60`,
			{},
			{ token, takes },
		);

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'cancelled');
		assert.ok(performance.now() - cancelledAt < 1000, String(performance.now() - cancelledAt));
		for (const pid of readFileSync(pids, 'utf8').trim().split(' ')) {
			assert.ok(await isGone(Number(pid)), pid);
		}
	});

	it('ends a program whose output nobody wants any more', async () => {
		const outcome = await run('yes', {}, { takes: out => out.length < 1000 });

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'stopped');
	});

	it('tells a death by signal', async () => {
		const outcome = await run('kill -9 $$');

		assert.equal(outcome.kind === 'killed' && outcome.reason, 'signal');
	});

	it('says that a program cannot be started', async () => {
		const outcome = await run('true', { executable: folder.join('nothing') });

		assert.equal(outcome.kind, 'unavailable');
	});
});
