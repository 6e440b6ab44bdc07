import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rightPath } from '../../../src/adapters/lockPaths';
import { nodeLock } from '../../../src/adapters/nodeLock';
import { startOf } from '../../../src/adapters/processIdentity';
import { newRunMark, runVariable } from '../../../src/adapters/runMark';
import type { LockOutcome } from '../../../src/core/lock';
import { useTempFolder } from '../adapters/tempFolder';
import { buildProgram } from './buildProgram';

describe('the lock of another process', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(60_000);
	const folder = useTempFolder();
	const started: ChildProcess[] = [];
	let tools = '';
	let program = '';

	before(async () => {
		tools = mkdtempSync(join(tmpdir(), 'spec-ops-holder-'));
		program = await buildProgram('test/unit/processes/holder.ts', tools);
	});

	after(() => rmSync(tools, { recursive: true, force: true }));

	afterEach(() => {
		for (const child of started.splice(0)) {
			child.kill('SIGKILL');
		}
	});

	/** A process that holds the lock. */
	async function hold(): Promise<ChildProcess> {
		const child = spawn(process.execPath, [program, folder.path], { stdio: ['pipe', 'pipe', 'inherit'] });
		started.push(child);
		const [said] = await once(child.stdout, 'data');
		assert.equal(String(said), 'locked\n');
		return child;
	}

	async function kill(child: ChildProcess): Promise<void> {
		child.kill('SIGKILL');
		await once(child, 'exit');
	}

	const names = () => readdirSync(folder.join('.spec-ops')).filter(name => name.startsWith('lock'));

	async function takeAndRelease(): Promise<LockOutcome['kind']> {
		const outcome = await nodeLock(folder.path).acquire();
		await (outcome.kind === 'locked' ? outcome.release() : undefined);
		return outcome.kind;
	}

	it('crash-06: stays its own while it is suspended, and is given back when it goes on', async () => {
		const child = await hold();
		child.kill('SIGSTOP');

		const during = await nodeLock(folder.path).acquire();
		child.kill('SIGCONT');
		child.stdin?.write('\n');
		await once(child, 'exit');

		assert.deepEqual([during.kind, during.kind === 'held' && during.holder?.pid], ['held', child.pid]);
		assert.equal(await takeAndRelease(), 'locked');
	});

	it('crash-05: is broken once it was killed, and nothing is left of it', async () => {
		await kill(await hold());

		const outcome = await takeAndRelease();

		assert.equal(outcome, 'locked');
		assert.deepEqual(names(), []);
	});

	it('crash-05: is broken also where those that were about to break it were killed in turn', async () => {
		await kill(await hold());
		const lock = folder.join('.spec-ops/lock');
		const dead = readFileSync(lock, 'utf8');
		const chain = [
			dead,
			dead.replace(/"nonce":"[^"]*"/, '"nonce":"one"'),
			dead.replace(/"nonce":"[^"]*"/, '"nonce":"two"'),
		];
		for (const [index, record] of chain.entries()) {
			const next = chain[index + 1];
			if (next !== undefined) {
				writeFileSync(folder.join(rightPath(JSON.parse(record).nonce)), next);
			}
		}

		const outcomes = await Promise.all(Array.from({ length: 10 }, () => nodeLock(folder.path).acquire()));

		const taken = outcomes.flatMap(outcome => (outcome.kind === 'locked' ? [outcome] : []));
		assert.equal(taken.length, 1);
		assert.deepEqual(names(), ['lock']);
		await taken[0]?.release();
		assert.deepEqual(names(), []);
	});

	it('is not broken while another breaks it', async () => {
		await kill(await hold());
		const lock = readFileSync(folder.join('.spec-ops/lock'), 'utf8');
		const breaker = { ...JSON.parse(lock), pid: process.pid, start: await startOf(process.pid), nonce: 'breaker' };
		writeFileSync(folder.join(rightPath(JSON.parse(lock).nonce)), JSON.stringify(breaker));

		const outcome = await nodeLock(folder.path).acquire();

		assert.equal(outcome.kind === 'held' && outcome.holder?.pid, process.pid);
		assert.equal(readFileSync(folder.join('.spec-ops/lock'), 'utf8'), lock);
	});

	it('leaves what a killed process left beside it, where that is not proven to be one’s', async () => {
		mkdirSync(folder.join('.spec-ops'));
		writeFileSync(folder.join('.spec-ops/lock-torn'), '{"v":1,');

		const outcome = await takeAndRelease();

		assert.equal(outcome, 'locked');
		assert.deepEqual(names(), ['lock-torn']);
	});

	it('verify-15: ends the commands that a killed process left, and those of no other', async function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
		const child = await hold();
		const { pid = 0 } = child;
		const mark = (await newRunMark()).replace(/^\d+-\d+-/, `${pid}-${await startOf(pid)}-`);
		const left = start({ [runVariable]: mark });
		const other = start({ [runVariable]: await newRunMark() });
		await kill(child);

		const outcome = await takeAndRelease();

		assert.equal(outcome, 'locked');
		assert.deepEqual([await isRunning(left), await isRunning(other)], [false, true]);
	});

	function start(env: Readonly<Record<string, string>>): ChildProcess {
		const child = spawn('sleep', ['600'], { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });
		started.push(child);
		return child;
	}

	async function isRunning({ pid = 0 }: ChildProcess): Promise<boolean> {
		return existsSync(`/proc/${pid}`) && (await startOf(pid)) !== 'gone';
	}
});
