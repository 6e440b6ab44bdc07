import assert from 'node:assert/strict';
import { planUndo } from '../../../../../src/core/apply/planUndo';
import { planAdopt } from '../../../../../src/core/plan/planAdopt';
import { exited, type MemoryHost, memoryHost } from '../../../support/memoryHost';
import { apply, historyPath, specPath, stateOf } from '../support';
import { undoOf } from './support';

/** Cycle after cycle takes the spec as it stands; returns the Root after the last. */
async function cyclesOf(...specs: readonly string[]): Promise<MemoryHost> {
	const host = memoryHost({ files: { [specPath]: specs[0] ?? '' }, run: () => exited(0) });
	for (const spec of specs) {
		host.disk.put(specPath, spec);
		const adopted = await planAdopt(host, specPath);
		assert.ok(adopted.kind === 'planned', adopted.kind === 'failed' ? adopted.message : '');
		assert.equal((await apply(host, adopted.plan)).kind, 'applied');
	}
	return host;
}

async function undo(host: MemoryHost, cycle: number): Promise<readonly string[]> {
	const plan = await undoOf(host, cycle);
	const outcome = await apply(host, plan);
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	return plan.notes ?? [];
}

async function pendingOf(host: MemoryHost): Promise<readonly unknown[]> {
	const { changes } = (await stateOf(host)).diff;
	return changes.map(({ before, after }) => [before?.text ?? null, after?.text ?? null]);
}

const spec = (...statements: readonly string[]) =>
	`# App\n\n## Behavior\n\n${statements.map(text => `- The app MUST ${text}\n`).join('')}`;

describe('the undo of an earlier cycle', () => {
	it('takes its requirement back beside lines that later cycles changed', async () => {
		const host = await cyclesOf(
			spec('print `one`', 'listen on port 80', 'stop'),
			spec('print `two`', 'listen on port 80', 'stop'),
			spec('print `two`', 'listen on port 90', 'stop'),
		);

		const notes = await undo(host, 2);

		assert.deepEqual(await pendingOf(host), [['The app MUST print `one`', 'The app MUST print `two`']]);
		assert.deepEqual(notes, []);
		assert.equal((await stateOf(host)).baseline.text, spec('print `one`', 'listen on port 90', 'stop'));
	});

	it('takes an added requirement out from between those that were added since', async () => {
		const host = await cyclesOf(
			spec('start'),
			spec('start', 'write a log'),
			spec('start', 'read a file', 'write a log', 'stop'),
		);

		await undo(host, 2);

		assert.deepEqual(await pendingOf(host), [[null, 'The app MUST write a log']]);
	});

	it('puts a removed requirement back where its neighbours changed since', async () => {
		const host = await cyclesOf(
			spec('start', 'write a log', 'stop'),
			spec('start', 'stop'),
			spec('start at once', 'stop at once'),
		);

		await undo(host, 2);

		assert.deepEqual(await pendingOf(host), [['The app MUST write a log', null]]);
	});

	it('takes back, and says so, what a later cycle made of the same requirement', async () => {
		const host = await cyclesOf(spec('print `one`'), spec('print `two`'), spec('print `three`'));

		const notes = await undo(host, 2);

		assert.deepEqual(await pendingOf(host), [['The app MUST print `one`', 'The app MUST print `three`']]);
		assert.match(notes.join(), /What later cycles changed in the same place.*“The app MUST print `three`”/);
	});

	it('brings nothing back of what later cycles removed altogether', async () => {
		const host = await cyclesOf(spec('start'), spec('start', 'write a log'), spec('start'));

		await undo(host, 2);

		assert.deepEqual(await pendingOf(host), []);
	});

	it('is possible for each cycle, in any order, until all is pending', async () => {
		const host = await cyclesOf(
			spec('start'),
			spec('start', 'print `one`'),
			spec('start', 'print `two`', 'stop'),
			spec('start now', 'print `two`', 'stop'),
		);

		for (const cycle of [3, 1, 4, 2]) {
			await undo(host, cycle);
		}

		const { baseline } = await stateOf(host);
		assert.ok(!baseline.text.includes('MUST'), baseline.text);
	});

	it('crash-10: is refused twice with the reason, and each undo is a cycle of its own at the end', async () => {
		const host = await cyclesOf(spec('print `one`'), spec('print `two`'), spec('print `three`'));
		const cycles = host.disk.text(historyPath) ?? '';

		await undo(host, 2);
		const twice = await planUndo(host, specPath, 2);
		await undo(host, 4);
		await undo(host, 2);

		const grown = host.disk.text(historyPath) ?? '';
		assert.ok(twice.kind === 'failed' && twice.code === 'undo.not_possible');
		assert.match(twice.message, /undone already, by cycle 4/);
		assert.ok(grown.startsWith(cycles));
		assert.equal((await stateOf(host)).history.cycles.length, 6);
	});

	it('names a cycle by its identity, whole or how it begins', async () => {
		const host = await cyclesOf(spec('print `one`'), spec('print `two`'));
		const [first] = (await stateOf(host)).history.cycles;
		const id = `sha256:${first?.id?.slice('sha256:'.length) ?? ''}` as const;

		const plans = [await undoOf(host, id), await undoOf(host, `sha256:${id.slice(7, 15)}`)];
		const unknown = await planUndo(host, specPath, 'sha256:ffffffff');

		assert.deepEqual(
			plans.map(({ undoes }) => undoes),
			[id, id],
		);
		assert.equal(unknown.kind === 'failed' && unknown.code, 'undo.unknown_cycle');
	});
});
