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

	it('refuses a number that two cycles have, and says where they are', async () => {
		const cycles = example.read(history);
		example.write(history, cycles + cycles.slice(cycles.indexOf('\n## Cycle 4')));

		const call = await example.run('undo', '4', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.match(call.error().message, /2 cycles have the number 4.*lines \d+, \d+/);
	});
});
