import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { openHost } from '../../../src/adapters/openHost';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('commands that write, beside other writers', function () {
	this.timeout(60_000);
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	/** Do something while another writer is at work, who ends with the promise. */
	async function whileWriting<T>(work: Promise<unknown> | undefined, use: () => Promise<T>): Promise<T> {
		const lock = await openHost(example.folder).lock.acquire();
		assert.ok(lock.kind === 'locked');
		const ended = work?.then(() => lock.release());
		const result = await use();
		await (ended ?? lock.release());
		return result;
	}

	const count = () => example.read(history).match(/^## Cycle/gm)?.length ?? 0;

	it('take turns where they are told to wait, and each plans over what the last one left', async () => {
		const before = count();
		const names = ['one', 'two', 'three'];
		for (const name of names) {
			example.write(`src/${name}.txt`, `${name}\n`);
		}

		const calls = await Promise.all(
			names.map(name =>
				example.run(
					...['record', '--propose', `Add ${name}.`, '--only', `src/${name}.txt`],
					...['--auto-approve', '--no-verify', '--lock-timeout', '50'],
				),
			),
		);

		assert.deepEqual(
			calls.map(({ exit }) => exit),
			[0, 0, 0],
			calls.map(({ err }) => err).join(''),
		);
		assert.equal(count(), before + 3);
		assert.deepEqual((await example.run('history', '--check')).exit, 0);
	});

	for (const argv of [
		['undo', '--no-verify'],
		['adopt', '--no-verify'],
		['record', '--propose', 'As it is.', '--no-verify'],
		['apply', '--no-verify'],
		['verify', '--record'],
	]) {
		it(`“${argv[0]}” plans only once the other writer is done`, async () => {
			example.replace(spec, 'Hello', 'Welcome');
			await example.run('apply', '--auto-approve', '--no-verify');
			example.replace(spec, 'Welcome', 'Bonjour');
			const other = setTimeout(400).then(() => example.write('src/late.txt', 'late\n'));

			const call = await whileWriting(other, () => example.run(...argv, '--auto-approve', '--lock-timeout', '50'));

			assert.match(call.err, /^Waiting for another writer to finish\./);
			assert.notEqual(call.exit, 1, call.err);
			assert.notEqual(call.exit, 3, call.err);
		});
	}

	it('“diff” of two cycles says once that somebody writes', async () => {
		const call = await whileWriting(undefined, () => {
			example.write('.spec-ops/journal.json', '{}');
			return example.run('diff', '@1', '@2');
		});

		assert.equal(call.err.match(/A cycle is being written/g)?.length, 1, call.err);
	});

	for (const approval of [['--auto-approve'], []]) {
		it(`crash-04: “apply ${approval}” names the writer at work, and calls no plan stale for what that one does`, async () => {
			example.replace(spec, 'Hello', 'Welcome');
			await example.run('plan');
			const before = example.read(history);

			const call = await whileWriting(undefined, () => {
				example.replace('src/hello.py', 'Hello', 'Welcome');
				return example.run('apply', ...approval, '--json');
			});

			assert.equal(call.exit, 1);
			assert.equal(call.error().code, 'lock.held');
			const { holder } = (call.json() as { error: { holder: Record<string, unknown> } }).error;
			assert.deepEqual(Object.keys(holder), ['pid', 'host', 'since']);
			assert.equal(holder.pid, process.pid);
			assert.equal(example.read(history), before);
		});
	}
});
