import assert from 'node:assert/strict';
import { lstatSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('broken input: the command line works with', function () {
	this.timeout(20_000);
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
		example.replace(spec, 'Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	/** Apply, and see that the history only grew by one cycle that can be read. */
	async function assertApplies(): Promise<void> {
		const old = readFileSync(join(example.folder, history));
		const before = (await example.run('history', '--json')).json().cycles as readonly unknown[];

		const call = await example.run('apply', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(readFileSync(join(example.folder, history)).subarray(0, old.length), old);
		const after = (await example.run('history', '--json')).json().cycles as readonly {
			status: string;
			evidence: string;
		}[];
		assert.equal(after.length, before.length + 1);
		assert.deepEqual([after.at(-1)?.status, after.at(-1)?.evidence], ['applied', 'recorded']);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
	}

	for (const [what, end] of [
		['an unclosed fence', '\n## Notes\n\n````text\nnever closed\n'],
		['an unclosed comment', '\n<!-- never closed\n## Cycle 9\n'],
		['a record that was cut off', '\n<!-- spec-ops begin {"v":1,"cycle":4,"par'],
		['no line end', '\nThe end'],
	] as const) {
		it(`history-01: a history with ${what} at its end`, async () => {
			example.write(history, example.read(history) + end);

			await assertApplies();
		});
	}

	it('history-01: a history that was cut off in the middle of a character', async () => {
		writeFileSync(join(example.folder, history), `${example.read(history)}\nNoch ein Gruß 👋`);
		truncateSync(join(example.folder, history), lstatSync(join(example.folder, history)).size - 2);

		await assertApplies();
	});

	it('history-01: a history whose last bytes never came', async () => {
		const { size } = lstatSync(join(example.folder, history));
		truncateSync(join(example.folder, history), size + 100);

		await assertApplies();
	});

	it('history-08: a history of tens of megabytes', async () => {
		const reason = 'More of it, and why it was wanted. '.repeat(20);
		const cycles = Array.from(
			{ length: 30_000 },
			(_, index) => `\n## Cycle ${index + 4} — 2026-06-08\n\n### Propose\n\n${reason}\n\n### Status\n\n✅ APPLIED\n`,
		);
		example.write(history, example.read(history) + cycles.join(''));
		example.commit('Long history');
		example.replace(spec, 'Welcome', 'Servus');

		const call = await example.run('plan', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(call.json().baseline, { ...Object(call.json().baseline), source: 'git', cycle: 30_003 });
	}).timeout(60_000);

	it('a spec that takes everything back', async () => {
		example.write(spec, '');

		const call = await example.run('plan', '--json');

		const kinds = (call.json().changes as { kind: string }[]).map(({ kind }) => kind);
		assert.equal(call.exit, 0, call.err);
		assert.deepEqual([...new Set(kinds)], ['removed']);
	});
});
