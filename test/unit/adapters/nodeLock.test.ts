import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rightPath } from '../../../src/adapters/lockPaths';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { nodeLock } from '../../../src/adapters/nodeLock';
import { placeOfThisProcess, startOf } from '../../../src/adapters/processIdentity';
import type { Disk } from '../../../src/core/host';
import type { LockOutcome } from '../../../src/core/lock';
import { useTempFolder } from './tempFolder';

describe('nodeLock', () => {
	const folder = useTempFolder();
	const lockFile = () => folder.join('.spec-ops/lock');

	/** A lock file as another process would have left it. */
	async function leaveLock(change: object): Promise<void> {
		mkdirSync(folder.join('.spec-ops'), { recursive: true });
		const record = {
			v: 1,
			pid: process.pid,
			start: await startOf(process.pid),
			...(await placeOfThisProcess()),
			nonce: 'theirs',
			since: '2026-06-08T10:00:00.000Z',
			...change,
		};
		writeFileSync(lockFile(), JSON.stringify(record));
	}

	async function release(outcome: LockOutcome): Promise<void> {
		assert.equal(outcome.kind, 'locked');
		await (outcome.kind === 'locked' ? outcome.release() : undefined);
	}

	it('is held until it is released, and leaves nothing behind but its folder', async () => {
		const lock = nodeLock(folder.path);

		const first = await lock.acquire();
		const second = await lock.acquire();
		await release(first);
		const third = await lock.acquire();
		await release(third);

		assert.equal(second.kind, 'held');
		assert.equal(second.kind === 'held' && second.holder?.pid, process.pid);
		assert.ok(!existsSync(lockFile()));
		assert.equal(readFileSync(folder.join('.spec-ops/.gitignore'), 'utf8'), '*\n');
	});

	it('says who writes right now, without taking or breaking anything', async () => {
		const lock = nodeLock(folder.path);
		const nobody = await lock.holder();
		assert.ok(!existsSync(folder.join('.spec-ops')));
		const taken = await lock.acquire();

		const [inside, outside] = [await nodeLock(folder.path).holder(), await nodeLock(folder.join('sub')).holder()];
		await release(taken);
		const after = await lock.holder();

		assert.equal(inside?.pid, process.pid);
		assert.equal(outside, undefined);
		assert.deepEqual([nobody, after], [undefined, undefined]);
	});

	it('says that nobody writes where the lock is of a process that is gone, and leaves it', async () => {
		const child = spawn('true');
		await new Promise(resolve => child.once('exit', resolve));
		await leaveLock({ pid: child.pid });
		const before = readFileSync(lockFile(), 'utf8');

		const holder = await nodeLock(folder.path).holder();

		assert.equal(holder, undefined);
		assert.equal(readFileSync(lockFile(), 'utf8'), before);
	});

	it('says that the Root around writes', async () => {
		mkdirSync(folder.join('.openspec'));
		mkdirSync(folder.join('sub/.openspec'), { recursive: true });
		const taken = await nodeLock(folder.path).acquire();

		const holder = await nodeLock(folder.join('sub')).holder();
		await release(taken);

		assert.equal(holder?.pid, process.pid);
	});

	it('crash-04: of 20 that ask at once, one gets it', async () => {
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => nodeLock(folder.path).acquire()));

		const kinds = outcomes.map(({ kind }) => kind).sort();

		assert.deepEqual(kinds, [...Array(19).fill('held'), 'locked']);
	});

	it('crash-05: takes over from a process that is gone', async () => {
		const child = spawn('true');
		await new Promise(resolve => child.once('exit', resolve));
		await leaveLock({ pid: child.pid });

		const outcome = await nodeLock(folder.path).acquire();

		await release(outcome);
	});

	it('crash-05: takes over where another process has the number now', async () => {
		await leaveLock({ start: '1' });

		const outcome = await nodeLock(folder.path).acquire();

		await release(outcome);
	});

	it('crash-05: of 20 that find a dead holder at once, one takes over', async () => {
		await leaveLock({ start: '1' });

		const outcomes = await Promise.all(Array.from({ length: 20 }, () => nodeLock(folder.path).acquire()));

		assert.equal(outcomes.filter(({ kind }) => kind === 'locked').length, 1);
	});

	const right = rightPath('theirs');
	for (const [what, path, start] of [
		['the lock', '.spec-ops/lock', undefined],
		['the right to break it', right, '1'],
	] as const) {
		it(`crash-05: takes over where ${what} is given back just when it is looked at`, async () => {
			await leaveLock({});
			copyFileSync(lockFile(), folder.join(right));
			await leaveLock(start ? { start } : {});
			let looks = 0;
			const openDisk = (root: string): Disk => ({
				...nodeDisk(root),
				stat: async asked => {
					const entry = await nodeDisk(root).stat(asked);
					if (asked === path && looks++ === 0) {
						rmSync(folder.join(path));
					}
					return entry;
				},
			});

			const outcome = await nodeLock(folder.path, openDisk).acquire();

			await release(outcome);
		});
	}

	it('crash-05: leaves a lock of another machine or container alone, however old', async () => {
		const since = '1999-01-01T00:00:00.000Z';
		for (const change of [{ host: 'elsewhere' }, { space: 'another' }]) {
			await leaveLock({ ...change, since, start: '1' });

			const outcome = await nodeLock(folder.path).acquire();

			assert.equal(outcome.kind, 'held');
			assert.equal(outcome.kind === 'held' && outcome.holder?.since, since);
		}
	});

	it('crash-06: leaves the lock of a process that lives alone, however old', async () => {
		await leaveLock({ since: '1999-01-01T00:00:00.000Z' });

		const outcome = await nodeLock(folder.path).acquire();

		assert.equal(outcome.kind, 'held');
	});

	const strange: Readonly<Record<string, () => void>> = {
		'a link': () => symlinkSync('/etc/hostname', lockFile()),
		'a dangling link': () => symlinkSync('nowhere', lockFile()),
		'a folder': () => mkdirSync(lockFile()),
		empty: () => writeFileSync(lockFile(), ''),
		garbage: () => writeFileSync(lockFile(), '{"v":1,"pid":"x"}'),
		'10 MB': () => writeFileSync(lockFile(), Buffer.alloc(10 * 1024 * 1024)),
	};
	for (const [what, make] of Object.entries(strange)) {
		it(`crash-07: takes a lock that is ${what} for held by nobody known`, async () => {
			mkdirSync(folder.join('.spec-ops'));
			make();

			const outcome = await nodeLock(folder.path).acquire();

			assert.deepEqual(outcome, { kind: 'held', holder: undefined, path: '.spec-ops/lock' });
		});
	}

	it('does not release the lock of somebody else', async () => {
		const outcome = await nodeLock(folder.path).acquire();
		await leaveLock({});

		await release(outcome);

		assert.ok(existsSync(lockFile()));
	});

	it('refuses a folder of its own that is a link', async () => {
		mkdirSync(folder.join('elsewhere'));
		symlinkSync('elsewhere', folder.join('.spec-ops'));

		await assert.rejects(nodeLock(folder.path).acquire());

		assert.ok(!existsSync(folder.join('elsewhere/lock')));
	});

	it('holds no lock of a Root around it where it cannot take its own', async () => {
		mkdirSync(folder.join('.git'));
		mkdirSync(folder.join('.openspec'));
		mkdirSync(folder.join('packages/a'), { recursive: true });
		writeFileSync(folder.join('packages/a/.spec-ops'), 'no folder');

		await assert.rejects(nodeLock(folder.join('packages/a')).acquire());

		assert.ok(!existsSync(lockFile()));
	});

	it('takes the locks of the Roots around it, too', async () => {
		mkdirSync(folder.join('.git'));
		mkdirSync(folder.join('.openspec'));
		mkdirSync(folder.join('packages/a'), { recursive: true });
		const outer = nodeLock(folder.path);
		const inner = nodeLock(folder.join('packages/a'));

		const first = await inner.acquire();
		const second = await outer.acquire();
		await release(first);
		const third = await outer.acquire();
		const fourth = await inner.acquire();

		assert.deepEqual([second.kind, third.kind, fourth.kind], ['held', 'locked', 'held']);
		assert.equal(fourth.kind === 'held' && fourth.path, '../../.spec-ops/lock');
	});
});
