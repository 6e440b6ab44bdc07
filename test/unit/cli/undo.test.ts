import assert from 'node:assert/strict';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('spec-ops undo', () => {
	let example: Repository;
	let original: string;

	beforeEach(async () => {
		example = openExample({ git: true });
		original = example.read('src/hello.py');
		example.replace(spec, 'Hello', 'Welcome');
		const applied = await example.run('apply', '--auto-approve');
		assert.equal(applied.exit, 0, applied.err);
	});

	afterEach(() => example.dispose());

	it('takes the last cycle back: files restored, recorded, its change pending again', async () => {
		const [cycles, wanted] = [example.read(history), example.read(spec)];

		const call = await example.run('undo', '--auto-approve', '--no-verify', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.equal(call.json().cycle, 5);
		assert.equal(example.read('src/hello.py'), original);
		assert.equal(example.read(spec), wanted);
		assert.ok(example.read(history).startsWith(cycles));
		const pending = (await example.run('plan', '--json')).json() as unknown as { changes: { id: string }[] };
		assert.deepEqual(
			pending.changes.map(({ id }) => id),
			['behavior/script-print-stdout'],
		);
	});

	it('shows what it writes, and takes only a yes', async () => {
		const no = await example.answer('no', 'undo', '4');
		const untouched = example.read('src/hello.py');
		const yes = await example.answer('yes', 'undo', '4', '--no-verify');

		assert.equal(no.exit, 1);
		assert.match(no.out, /undoes cycle 4[\s\S]*-.*Welcome[\s\S]*\+.*Hello[\s\S]*Write these files/);
		assert.match(untouched, /Welcome/);
		assert.equal(yes.exit, 0, yes.err);
		assert.equal(example.read('src/hello.py'), original);
	});

	it('refuses a cycle that there is not, and says which there are', async () => {
		const call = await example.run('undo', '9', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'undo.unknown_cycle');
	});

	it('names the file where it was changed in the same lines since', async () => {
		example.replace('src/hello.py', 'Welcome', 'Good morning');

		const call = await example.run('undo', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'undo.not_possible');
		assert.match(call.error().message, /src\/hello\.py/);
		assert.match(example.read('src/hello.py'), /Good morning/);
	});

	it('names every file that has to be decided about and the ways on, and writes nothing', async () => {
		example.replace('src/hello.py', 'Welcome', 'Good morning');
		const before = [example.read('src/hello.py'), example.read(history)];

		const call = await example.run('undo', '--auto-approve', '--json');

		assert.match(call.error().message, /src\/hello\.py” changed since on the same lines/);
		assert.match(call.error().next, /VS Code.*undo the later cycles first/);
		assert.deepEqual((call.json() as unknown as { error: { files: unknown } }).error.files, ['src/hello.py']);
		assert.deepEqual([example.read('src/hello.py'), example.read(history)], before);
	});

	it('takes a cycle by how its identity begins', async () => {
		const { cycles } = (await example.run('history', '--json')).json() as unknown as {
			cycles: readonly { id: string; number: number }[];
		};
		const id = cycles.find(({ number }) => number === 4)?.id.slice('sha256:'.length, 'sha256:'.length + 12) ?? '';

		const call = await example.run('undo', id, '--auto-approve', '--no-verify', '--json');
		const wrong = await example.run('undo', 'nothing', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.equal(example.read('src/hello.py'), original);
		assert.equal(wrong.error().code, 'usage');
	});

	it('refuses a number that two cycles have, and says where they are', async () => {
		const cycles = example.read(history);
		example.write(history, cycles + cycles.slice(cycles.indexOf('\n## Cycle 4')));

		const call = await example.run('undo', '4', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.match(call.error().message, /2 cycles have the number 4.*lines \d+, \d+/);
	});
});
