import assert from 'node:assert/strict';
import { DiskError, type DiskErrorCode } from '../../../../src/core/host';
import { exited } from '../../support/memoryHost';
import { userFiles } from '../../support/userFiles';
import { faultyDisk, StoppedDead } from './faultyDisk';
import { apply, greetingHost, historyPath, newSpec, oldHistory, planGreeting, specPath } from './support';

const pass = () => exited(0, 'Welcome\n');

describe('applyPlan at every step of the disk', () => {
	async function countSteps(): Promise<number> {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		const disk = faultyDisk(host.disk, {});
		await apply({ ...host, disk }, plan);
		return disk.steps();
	}

	for (const code of ['full', 'denied', 'other'] satisfies readonly DiskErrorCode[]) {
		it(`edit-22: leaves the old tree or the new one where it says ${code}, and apply.md only grows`, async () => {
			const count = await countSteps();
			let refused = 0;

			for (let step = 1; step <= count; step++) {
				const host = greetingHost({ run: pass });
				const { plan } = await planGreeting(host);
				const before = userFiles(host.disk);
				const outcome = await apply({ ...host, disk: faultyDisk(host.disk, { failAt: step, code }) }, plan);

				const text = host.disk.text(historyPath) ?? '';
				assert.ok(text.startsWith(oldHistory), `step ${step}`);
				if (text === oldHistory) {
					refused++;
					assert.equal(outcome.kind, 'failed', `step ${step}`);
					assert.deepEqual(userFiles(host.disk), before, `step ${step}`);
				} else {
					assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n', `step ${step}`);
					assert.equal(host.disk.text('src/old.py'), undefined, `step ${step}`);
				}
			}
			assert.ok(refused > 20);
		}).timeout(20_000);
	}

	it('history-12: cuts a torn end off apply.md where an append fails half-way', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		const before = userFiles(host.disk);
		const torn = {
			...faultyDisk(host.disk, {}),
			append: async (path: string, length: number, bytes: Uint8Array) => {
				await host.disk.append(path, length, bytes.slice(0, bytes.length / 2));
				throw new DiskError('full', path, 'made to fail');
			},
		};

		const outcome = await apply({ ...host, disk: torn }, plan);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'disk.full');
		assert.deepEqual(userFiles(host.disk), before);
	});

	it('cuts nothing of anybody else’s off apply.md where an append meets theirs', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		const theirs = `${oldHistory}\nA note of somebody.\n`;
		const met = {
			...faultyDisk(host.disk, {}),
			append: async (path: string, _: number, bytes: Uint8Array) => {
				host.disk.put(path, `${theirs}${new TextDecoder().decode(bytes)}`);
				throw new DiskError('full', path, 'was not written whole');
			},
		};

		const outcome = await apply({ ...host, disk: met }, plan);

		assert.equal(outcome.kind, 'failed');
		assert.ok(host.disk.text(historyPath)?.startsWith(theirs));
	});

	it('crash-01: stopped dead, leaves apply.md with its old bytes first, and every byte somewhere', async () => {
		const count = await countSteps();

		for (let step = 1; step <= count; step++) {
			const host = greetingHost({ run: pass });
			const { plan } = await planGreeting(host);
			await assert.rejects(apply({ ...host, disk: faultyDisk(host.disk, { stopAt: step }) }, plan), StoppedDead);

			assert.ok((host.disk.text(historyPath) ?? '').startsWith(oldHistory), `step ${step}`);
			assert.equal(host.disk.text(specPath), newSpec, `step ${step}`);
			const everything = Object.values(host.disk.snapshot());
			assert.ok(everything.includes('print("Hello")\r\n') && everything.includes('pass\n'), `step ${step}`);
		}
	}).timeout(20_000);
});
