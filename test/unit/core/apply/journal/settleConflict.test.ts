import assert from 'node:assert/strict';
import { journalPath } from '../../../../../src/core/apply/journal/journal';
import { recover } from '../../../../../src/core/apply/journal/recover';
import { settleConflict } from '../../../../../src/core/apply/journal/settleConflict';
import { sha256 } from '../../../../../src/core/hash';
import { objectPath } from '../../../../../src/core/store/objectStore';
import type { MemoryHost } from '../../../support/memoryHost';
import { userFiles } from '../../../support/userFiles';
import { faultyDisk, StoppedDead } from '../faultyDisk';
import { apply, historyPath, oldHistory, planGreeting } from '../support';
import { beforeCycle, halfWritten, killApply, readyHost, whileVerifying } from './support';

const mine = 'print("mine")\n';

/** A host whose writer was stopped after it replaced a file, which somebody then wrote to. */
async function conflictHost(): Promise<MemoryHost> {
	const host = readyHost();
	await killApply(host, halfWritten);
	host.disk.put('src/hello.py', mine);
	return host;
}

/** A host whose commands did away with apply.md before they were stopped with everything else. */
async function lostHistoryHost(): Promise<{ readonly host: MemoryHost; readonly begun: string }> {
	const host = readyHost();
	await killApply(host, whileVerifying);
	const begun = host.disk.text(historyPath) ?? '';
	await host.disk.remove(historyPath);
	return { host, begun };
}

describe('a file that is neither old nor new', () => {
	it('is asked about, and nothing is touched', async () => {
		const host = await conflictHost();
		const before = host.disk.snapshot();

		const recovery = await recover(host);

		assert.equal(recovery.kind === 'failed' && recovery.code, 'journal.conflict');
		assert.match(recovery.kind === 'failed' ? recovery.message : '', /somebody changed “src\/hello\.py”\.$/);
		assert.deepEqual(recovery.kind === 'failed' && recovery.details, {
			phase: 'committing',
			files: [
				{
					path: 'src/hello.py',
					state: 'other',
					before: sha256('print("Hello")\r\n'),
					after: sha256('print("Welcome")\r\n'),
				},
				{ path: 'src/new/wave.py', state: 'old', after: sha256('wave()\n') },
				{ path: 'src/old.py', state: 'old', before: sha256('pass\n') },
			],
			history: historyPath,
			cycle: 2,
		});
		assert.deepEqual(host.disk.snapshot(), before);
	});

	it('lets no other plan be applied meanwhile', async () => {
		const host = await conflictHost();

		const outcome = await apply(host, (await planGreeting(host, () => [])).plan);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'journal.conflict');
	});

	for (const [what, replace] of Object.entries({
		'a folder': (host: MemoryHost) => host.disk.remove('src/old.py').then(() => host.disk.makeFolder('src/old.py')),
		'a link': (host: MemoryHost) => host.disk.remove('src/old.py').then(() => host.disk.putLink('src/old.py', 'x')),
	})) {
		it(`is one also where ${what} is in its place`, async () => {
			const host = readyHost();
			await killApply(host, halfWritten);
			await replace(host);

			const recovery = await recover(host);

			assert.equal(recovery.kind === 'failed' && recovery.code, 'journal.conflict');
		});
	}

	it('is one also where its folder is behind a link by now', async () => {
		const host = readyHost();
		await killApply(host, halfWritten);
		host.disk.putLink('src/new', '.git');

		const recovery = await recover(host);

		assert.equal(recovery.kind === 'failed' && recovery.code, 'journal.conflict');
	});

	it('is asked about where apply.md was changed and files are written', async () => {
		const host = readyHost();
		await killApply(host, beforeCycle);
		host.disk.put(historyPath, `${oldHistory}\nMine.\n`);

		const recovery = await recover(host);

		assert.match(recovery.kind === 'failed' ? recovery.message : '', /somebody changed “\.openspec\/apply\.md”\.$/);
	});
});

describe('settleConflict', () => {
	it('keeps everything as it stands where somebody wants that', async () => {
		const host = await conflictHost();
		const before = userFiles(host.disk);

		const outcome = await settleConflict(host, 'keep');

		const kept = Object.entries(before).filter(([path]) => !path.includes('.spec-ops-'));
		assert.equal(outcome.kind, 'kept');
		assert.deepEqual(userFiles(host.disk), Object.fromEntries(kept));
		assert.deepEqual(await recover(host), { kind: 'nothing' });
	});

	it('puts all files back where somebody wants that, and stores what it replaces', async () => {
		const host = await conflictHost();

		const outcome = await settleConflict(host, 'restore');

		assert.equal(outcome.kind, 'restored');
		assert.deepEqual(userFiles(host.disk), userFiles(readyHost().disk));
		assert.equal(host.disk.text(objectPath(sha256(mine))), mine);
		assert.deepEqual(await recover(host), { kind: 'nothing' });
	});

	it('leaves what somebody made of apply.md when it puts the files back', async () => {
		const host = readyHost();
		await killApply(host, beforeCycle);
		host.disk.put(historyPath, `${oldHistory}\nMine.\n`);

		await settleConflict(host, 'restore');

		assert.equal(host.disk.text(historyPath), `${oldHistory}\nMine.\n`);
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
	});

	it('verify-12: puts apply.md back as it was written where commands that were stopped did away with it', async () => {
		const { host, begun } = await lostHistoryHost();
		assert.equal((await recover(host)).kind, 'failed');

		const outcome = await settleConflict(host, 'restore');

		assert.equal(outcome.kind, 'restored');
		assert.equal(host.disk.text(historyPath), begun);
		assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n');
	});

	it('can be stopped at any step and chosen again', async () => {
		for (const open of [conflictHost, async () => (await lostHistoryHost()).host]) {
			for (let stopAt = 1; ; stopAt++) {
				const host = await open();
				const stopped = { ...host, disk: faultyDisk(host.disk, { stopAt, torn: stopAt % 2 === 0 }) };
				const error = await settleConflict(stopped, 'restore').then(
					() => undefined,
					(thrown: unknown) => thrown,
				);
				const outcome = await settleConflict(host, 'restore');

				assert.ok(outcome.kind !== 'failed', `step ${stopAt}: ${JSON.stringify(outcome)}`);
				assert.equal(host.disk.text(journalPath), undefined);
				assert.ok((host.disk.text(historyPath) ?? '').startsWith(oldHistory), `step ${stopAt}`);
				assert.ok(['print("Hello")\r\n', 'print("Welcome")\r\n'].includes(host.disk.text('src/hello.py') ?? ''));
				if (!(error instanceof StoppedDead)) {
					break;
				}
			}
		}
	}).timeout(20_000);

	it('says so where there is nothing to go back to', async () => {
		const host = readyHost();
		await killApply(host, whileVerifying);
		for (const name of await host.disk.list('.spec-ops')) {
			await (name.startsWith('.spec-ops-') ? host.disk.remove(`.spec-ops/${name}`) : undefined);
		}
		await host.disk.remove(historyPath);

		const outcome = await settleConflict(host, 'restore');

		assert.equal(outcome.kind === 'failed' && outcome.code, 'journal.conflict');
		assert.equal((await settleConflict(host, 'keep')).kind, 'kept');
	});

	it('asks nobody where nothing is in the way', async () => {
		const host = readyHost();
		await killApply(host, halfWritten);

		assert.equal((await settleConflict(host, 'keep')).kind, 'rolledBack');
		assert.equal((await settleConflict(host, 'keep')).kind, 'nothing');
	});
});
