import assert from 'node:assert/strict';
import { type Fault, faultyDisk, StoppedDead } from '../core/apply/faultyDisk';
import { historyPath } from '../core/apply/support';
import type { MemoryDisk } from '../support/memoryDisk';
import { adopting, applying, applyingOne, undoing, verifying } from './operations';
import { powerDisk } from './powerDisk';
import { judgedRuns, type Promised, promiseOf, recoverOn, requireKept } from './promise';

const operations = {
	apply: applying,
	'apply of one edit': applyingOne,
	undo: undoing,
	'verify --record': verifying,
	adopt: adopting,
};

/** The disk as it is where the program is killed at a step. */
async function killedAt({ operation }: Promised, fault: Fault): Promise<MemoryDisk> {
	const disk = operation.before.copy();
	await assert.rejects(operation.run(faultyDisk(disk, fault)), StoppedDead);
	const old = operation.before.text(historyPath) ?? '';
	assert.ok((disk.text(historyPath) ?? '').startsWith(old), 'the old bytes of apply.md are not the first ones');
	return disk;
}

describe('a program that is killed', () => {
	for (const [name, open] of Object.entries(operations)) {
		for (const [how, fault] of [
			['before any step', {}],
			['in the middle of any step', { torn: true }],
			['in the middle of any step where second names are copies', { torn: true, copies: true }],
		] as const) {
			it(`crash-01: leaves ${name} undone or done once it is recovered (${how})`, async () => {
				const promised = await promiseOf(await open(), disk => faultyDisk(disk, fault));
				const kept = new Set<string>();

				for (let stopAt = 1; stopAt <= promised.steps; stopAt++) {
					const disk = await killedAt(promised, { ...fault, stopAt });
					kept.add(await requireKept(disk, promised, `step ${stopAt}`));
				}

				assert.deepEqual([...kept].sort(), ['new', 'old']);
			}).timeout(60_000);
		}

		it(`crash-01: leaves ${name} undone or done where its recovery is killed at any step, too`, async () => {
			const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));
			let runs = 0;

			// Every pair of moments for one of them; for the others the first moments take turns.
			for (let first = 1; first <= promised.steps; first += name === 'apply' ? 1 : 3) {
				const killed = await killedAt(promised, { stopAt: first, torn: first % 2 === 0 });
				for (let second = 1; ; second++, runs++) {
					const disk = killed.copy();
					const isDone = await recoverOn(faultyDisk(disk, { stopAt: second, torn: runs % 2 === 0 })).then(
						() => true,
						error => (error instanceof StoppedDead ? false : assert.fail(String(error))),
					);
					if (isDone) {
						break;
					}
					await requireKept(disk, promised, `step ${first}, then ${second}`);
				}
			}

			assert.ok(runs > promised.steps >> 2);
		}).timeout(60_000);
	}
});

describe('a machine that loses power', () => {
	for (const [name, open] of Object.entries(operations)) {
		for (const [what, keep] of [
			['nothing that was not synced', () => 0],
			['all that was not synced', (_: string, pending: number) => pending],
			['some of it', (folder: string, pending: number) => (pending * (1 + (folder.length % 3))) >> 2],
			[
				'what was not synced in the folder of the program',
				(folder: string, pending: number) => (folder.startsWith('.spec-ops') ? pending : 0),
			],
			[
				'what was not synced in the user’s folders',
				(folder: string, pending: number) => (folder.startsWith('.spec-ops') ? 0 : pending),
			],
		] as const) {
			it(`crash-02: finds ${name} undone or done where ${what} is there again`, async () => {
				const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));

				for (let stopAt = 1; stopAt <= promised.steps; stopAt++) {
					const power = powerDisk(promised.operation.before.copy());
					await assert.rejects(promised.operation.run(faultyDisk(power, { stopAt })), StoppedDead);
					await requireKept(await power.lose(keep), promised, `step ${stopAt}`);
				}
			}).timeout(60_000);
		}
	}

	for (const [name, open] of Object.entries(operations)) {
		it(`crash-02: has what it said was done of ${name}`, async () => {
			const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));
			const power = powerDisk(promised.operation.before.copy());

			const outcome = await promised.operation.run(power);

			assert.equal(outcome.kind, 'applied');
			assert.equal(await requireKept(await power.lose(() => 0), promised, 'done'), 'new');
		});

		it(`crash-02: has ${name} that was killed, recovered, and said to be done then`, async () => {
			const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));

			for (let stopAt = 1; stopAt <= promised.steps; stopAt++) {
				const live = promised.operation.before.copy();
				const power = powerDisk(live);
				await assert.rejects(promised.operation.run(faultyDisk(power, { stopAt })), StoppedDead);
				await recoverOn(power);
				const isOld = (live.text(historyPath) ?? '') === promised.histories[0];
				const outcome = isOld ? await promised.operation.run(power) : undefined;

				const lost = await power.lose(() => 0);

				assert.ok(outcome === undefined || outcome.kind === 'applied', `step ${stopAt}: ${JSON.stringify(outcome)}`);
				assert.equal(await requireKept(lost, promised, `step ${stopAt}`), 'new');
			}
		}).timeout(60_000);
	}

	it('crash-02: is found undone or done where the power goes again while it recovers', async () => {
		const promised = await promiseOf(await applying(), disk => faultyDisk(disk, {}));

		for (let first = 1; first <= promised.steps; first++) {
			const before = powerDisk(promised.operation.before.copy());
			await assert.rejects(promised.operation.run(faultyDisk(before, { stopAt: first })), StoppedDead);
			const lost = await before.lose((folder, pending) => (folder.length + first) % (pending + 1));
			for (let second = 1; ; second++) {
				const again = powerDisk(lost.copy());
				const stopped = await recoverOn(faultyDisk(again, { stopAt: second })).catch(error => error);
				if (!(stopped instanceof StoppedDead)) {
					break;
				}
				await requireKept(await again.lose(() => 0), promised, `step ${first}, then ${second}`);
			}
		}
	}).timeout(60_000);
});

describe('the runs with a fault', () => {
	it('are at least 400', function () {
		const runs = judgedRuns();

		assert.ok(runs >= 400, `${runs} runs`);
		Object.assign(this.test ?? {}, { title: `are at least 400: ${runs}` });
	});
});
