import assert from 'node:assert/strict';
import { type Errno, type Fault, faultyDisk } from '../core/apply/faultyDisk';
import { adopting, applying, undoing, verifying } from './operations';
import { judgedRuns, type Promised, promiseOf, requireKept, requireWhole } from './promise';

const operations = { apply: applying, undo: undoing, 'verify --record': verifying, adopt: adopting };

const errnos: readonly Errno[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'];

/** What is said of the files where nothing of them changed. */
const untouched = /^(?:All files are as they were|Nothing was written)\./;

/**
 * Do it on a disk with a fault, and require that what is said of the files is so, and that they are whole once the disk is
 * well again.
 */
async function requireTold(promised: Promised, fault: Fault, where: string): Promise<void> {
	const disk = promised.operation.before.copy();

	const outcome = await promised.operation.run(faultyDisk(disk, fault));

	if (outcome.kind === 'applied') {
		assert.equal(disk.text('.openspec/apply.md'), promised.histories[2], where);
		assert.equal(await requireWhole(disk, promised, where), 'new');
	} else {
		const state = outcome.kind === 'failed' ? outcome.state : assert.fail(`${where}: ${outcome.kind}`);
		if (untouched.test(state)) {
			assert.equal(await requireWhole(disk, promised, `${where}, which said that ${state}`), 'old');
		}
		if (state.startsWith('The files and the cycle are written')) {
			assert.equal(await requireWhole(disk, promised, `${where}, which said that ${state}`), 'new');
		}
	}
	await requireKept(disk, promised, where);
}

describe('a disk that refuses', () => {
	for (const [name, open] of Object.entries(operations)) {
		it(`edit-22: leaves ${name} undone or done where any one step says ${errnos.join(', ')}`, async () => {
			const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));

			for (let failAt = 1; failAt <= promised.steps; failAt++) {
				// Every error at every step for one of them; for the others they take turns.
				for (const errno of name === 'apply' ? errnos : errnos.slice(failAt % errnos.length).slice(0, 1)) {
					await requireTold(promised, { failAt, errno, torn: true }, `step ${failAt}, ${errno}`);
				}
			}
		}).timeout(60_000);

		it(`edit-22: leaves ${name} undone or done where any one step is done and fails all the same`, async () => {
			const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));

			for (let failAt = 1; failAt <= promised.steps; failAt++) {
				await requireTold(promised, { failAt, errno: 'EIO', after: true }, `step ${failAt}`);
			}
		}).timeout(60_000);
	}

	for (const [what, fault] of [
		['the disk is full', { lacks: 'room', errno: 'ENOSPC' }],
		['the disk is read-only', { lacks: 'writing', errno: 'EROFS' }],
		['the disk, which does that step, is read-only', { lacks: 'writing', errno: 'EROFS', after: true }],
		['no file can be opened', { lacks: 'all', errno: 'EMFILE' }],
		['crash-16: the share has vanished', { lacks: 'all', errno: 'ESTALE' }],
	] as const) {
		for (const [name, open] of Object.entries(operations)) {
			it(`leaves ${name} undone or done where from any step on ${what}, once that is over`, async () => {
				const promised = await promiseOf(await open(), disk => faultyDisk(disk, {}));

				for (let failFrom = 1; failFrom <= promised.steps; failFrom++) {
					await requireTold(promised, { ...fault, failFrom }, `from step ${failFrom}`);
				}
			}).timeout(60_000);
		}
	}
});

describe('the runs with a fault', () => {
	it('are at least 400', function () {
		const runs = judgedRuns();

		assert.ok(runs >= 400, `${runs} runs`);
		Object.assign(this.test ?? {}, { title: `are at least 400: ${runs}` });
	});
});
