import assert from 'node:assert/strict';
import { journalPath } from '../../../../../src/core/apply/journal/journal';
import { recover } from '../../../../../src/core/apply/journal/recover';
import { sha256 } from '../../../../../src/core/hash';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { DiskError } from '../../../../../src/core/host';
import type { Recovered } from '../../../../../src/core/recovered';
import { objectPath } from '../../../../../src/core/store/objectStore';
import { userFiles } from '../../../support/userFiles';
import { faultyDisk } from '../faultyDisk';
import { apply, historyPath, oldHistory, planGreeting } from '../support';
import { beforeCycle, beforeStatus, halfWritten, killApply, readyHost, whileVerifying } from './support';

describe('recover', () => {
	it('has nothing to do where no writer was stopped', async () => {
		const host = readyHost();
		await apply(host, (await planGreeting(host)).plan);

		assert.deepEqual(await recover(host), { kind: 'nothing' });
	});

	it('takes back what was half written, and names the files and the cycle', async () => {
		const host = readyHost();
		const before = userFiles(host.disk);
		await killApply(host, halfWritten);
		assert.equal(host.disk.text('src/hello.py'), 'print("Welcome")\r\n');

		const recovery = await recover(host);

		const files = ['src/hello.py', 'src/new/wave.py', 'src/old.py'];
		assert.deepEqual(recovery, { kind: 'rolledBack', files, cycle: 2 });
		assert.deepEqual(userFiles(host.disk), before);
		assert.equal(await host.disk.stat('src/new'), undefined);
	});

	it('takes back all files where only the cycle was not written yet', async () => {
		const host = readyHost();
		const before = userFiles(host.disk);
		await killApply(host, beforeCycle);

		const recovery = await recover(host);

		assert.equal(recovery.kind, 'rolledBack');
		assert.deepEqual(userFiles(host.disk), before);
	});

	it('restores bytes and mode from the store where the second name of the old file is gone', async () => {
		const host = readyHost();
		host.disk.put('src/hello.py', 'print("Hello")\r\n', 0o750);
		await killApply(host, beforeCycle);
		for (const name of await host.disk.list('src')) {
			await (name.startsWith('.spec-ops-') ? host.disk.remove(`src/${name}`) : undefined);
		}

		const recovery = await recover(host);

		assert.equal(recovery.kind, 'rolledBack');
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
		assert.equal((await host.disk.stat('src/hello.py'))?.mode, 0o750);
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
	});

	it('leaves a cycle interrupted whose commands did not end, and runs none itself', async () => {
		const host = readyHost();
		await killApply(host, whileVerifying);
		const ran = host.ran.length;

		const recovery = await recover(host);

		assert.deepEqual(recovery.kind === 'finished' && [recovery.cycle, recovery.hasStatus], [2, false]);
		assert.equal(parseHistory(host.disk.text(historyPath) ?? '').cycles.at(-1)?.status, 'interrupted');
		assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n');
		assert.equal(host.ran.length, ran);
	});

	it('appends the status that was noted and not written', async () => {
		const host = readyHost();
		await killApply(host, beforeStatus);

		const recovery = await recover(host);

		assert.deepEqual(recovery.kind === 'finished' && [recovery.cycle, recovery.hasStatus], [2, true]);
		assert.equal(parseHistory(host.disk.text(historyPath) ?? '').cycles.at(-1)?.status, 'applied');
	});

	it('leaves what somebody appended to apply.md since, and the files of the cycle that they changed', async () => {
		const host = readyHost();
		await killApply(host, whileVerifying);
		host.disk.put(historyPath, `${host.disk.text(historyPath)}\nMine.\n`);
		host.disk.put('src/new/wave.py', 'wave(2)\n');
		const before = userFiles(host.disk);

		const recovery = await recover(host);

		assert.equal(recovery.kind, 'finished');
		assert.deepEqual(userFiles(host.disk), before);
	});

	it('keeps what somebody wrote to the old file meanwhile, though that is not what is restored', async () => {
		const host = readyHost();
		await killApply(host, beforeCycle);
		const [backup = ''] = (await host.disk.list('src')).filter(name => name.startsWith('.spec-ops-'));
		host.disk.put(`src/${backup}`, 'theirs\n');

		const recovery = await recover(host);

		assert.equal(recovery.kind, 'rolledBack');
		assert.equal(host.disk.text(objectPath(sha256('theirs\n'))), 'theirs\n');
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
	});

	it('touches nothing else where everything was only prepared', async () => {
		const host = readyHost();
		await killApply(host, (step, path) => step === 'link' && path.startsWith('src/'));
		host.disk.put('src/hello.py', 'print("mine")\n');
		host.disk.put(historyPath, `${oldHistory}\nMine.\n`);
		const before = { ...userFiles(host.disk) };

		const recovery = await recover(host);

		const left = Object.keys(before).filter(path => path.includes('/.spec-ops-'));
		assert.equal(recovery.kind, 'rolledBack');
		assert.ok(left.length > 0);
		assert.deepEqual(
			userFiles(host.disk),
			Object.fromEntries(Object.entries(before).filter(([path]) => !left.includes(path))),
		);
	});

	it('leaves the files of a cycle that cannot be cut off apply.md again, and finishes it', async () => {
		const host = readyHost();
		const { plan } = await planGreeting(host);
		const failing = faultyDisk(host.disk, { failAt: 1, appendsOnly: true, after: true, errno: 'EIO' });
		const disk = {
			...failing,
			truncate: (path: string) => Promise.reject(new DiskError('denied', path, 'may only grow')),
		};

		const outcome = await apply({ ...host, disk }, plan);
		const recovery = await recover(host);

		assert.match(outcome.kind === 'failed' ? outcome.state : '', /“\.openspec\/apply\.md” \(the cycle at its end\)/);
		assert.deepEqual(recovery.kind === 'finished' && [recovery.cycle, recovery.hasStatus], [2, false]);
		assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n');
		assert.equal(host.disk.text('src/old.py'), undefined);
	});

	it('stores what may be somebody else’s before it takes it for a half-made file of its own', async () => {
		const host = readyHost();
		await killApply(host, halfWritten);
		host.disk.put('src/new/wave.py', 'wave');

		const recovery = await recover(host);

		assert.equal(recovery.kind, 'rolledBack');
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
		assert.equal(host.disk.text(objectPath(sha256('wave'))), 'wave');
	});

	it('is done by the next command before its own work, which is told of it', async () => {
		const host = readyHost();
		const { plan } = await planGreeting(host);
		await killApply(host, halfWritten);
		const told: Recovered[] = [];

		const first = await apply({ ...host, onRecovered: recovered => told.push(recovered) }, plan);
		const second = await apply(host, plan);

		assert.deepEqual(
			told.map(({ kind }) => kind),
			['rolledBack'],
		);
		assert.deepEqual(first, { kind: 'stale', moved: ['src/hello.py', 'src/new/wave.py', 'src/old.py'] });
		assert.equal(second.kind, 'applied');
	});

	it('lets no plan be applied that was made over what is half written', async () => {
		const host = readyHost();
		await killApply(host, halfWritten);
		const { plan } = await planGreeting(host, () => []);

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind, 'stale');
		assert.equal(host.disk.text(historyPath), oldHistory);
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
	});

	it('says that what was begun is not settled where the disk refuses, and goes on the next time', async () => {
		const host = readyHost();
		const before = userFiles(host.disk);
		await killApply(host, beforeCycle);
		const refusing = faultyDisk(host.disk, { failFrom: 1, lacks: 'writing', errno: 'EROFS' });

		const refused = await recover({ ...host, disk: refusing });
		const recovery = await recover(host);

		assert.match(refused.kind === 'failed' ? refused.state : '', /^Still changed: .*“src\/hello\.py” \(old bytes in /);
		assert.equal(recovery.kind, 'rolledBack');
		assert.deepEqual(userFiles(host.disk), before);
		assert.equal(host.disk.text(journalPath), undefined);
	});
});
