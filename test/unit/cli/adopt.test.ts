import assert from 'node:assert/strict';
import { openFolder, type Repository } from './support';

const spec = '.openspec/spec.md';

describe('spec-ops adopt', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		folder.write('greet.sh', 'echo Hello\n');
		const verify = '## Verify\n\n```bash\nbash greet.sh\n# Expected: Hello\n```\n';
		folder.write(spec, `# Greeter\n\n- **A-1**: It MUST greet\n- **A-2**: It MUST end\n\n${verify}`);
	});

	afterEach(() => folder.dispose());

	it('records existing code as it stands, verified, without an edit', async () => {
		const call = await folder.run('adopt', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual([call.json().cycle, call.json().status, call.json().edits], [1, 'applied', []]);
		assert.equal(folder.read('greet.sh'), 'echo Hello\n');
		assert.equal((await folder.run('plan', '--detailed-exitcode')).exit, 0);
	});

	it('shows what is taken as implemented, and asks', async () => {
		const no = await folder.answer('', 'adopt');
		const yes = await folder.answer('yes', 'adopt');

		assert.equal(no.exit, 1);
		assert.match(
			no.out,
			/taken as implemented[\s\S]*A-1[\s\S]*\$ bash greet\.sh[\s\S]*Run these commands and record the cycle\?/,
		);
		assert.equal(yes.exit, 0, yes.err);
		assert.match(yes.out, /Cycle 1: 0 files written\. APPLIED/);
	});

	it('speaks of no written file where verification fails or is left out', async () => {
		const skipped = await folder.run('adopt', '--target', 'A-2', '--auto-approve', '--no-verify');
		folder.write('greet.sh', 'echo Hi\n');

		const failed = await folder.run('adopt', '--auto-approve');

		assert.match(skipped.out, /Cycle 1: 0 files written\. UNVERIFIED: nothing was run/);
		assert.equal(failed.exit, 4);
		assert.match(failed.out, /Cycle 2: 0 files written\. FAILED: the changes stay pending/);
	});

	it('leaves the rest pending where it is one requirement', async () => {
		const call = await folder.run('adopt', '--target', 'A-2', '--auto-approve');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /1 change is left/);
		const pending = (await folder.run('plan', '--json')).json() as unknown as { changes: { id: string }[] };
		assert.deepEqual(
			pending.changes.map(({ id }) => id),
			['A-1'],
		);
	});

	it('takes what shares a line along, also as a part of the saved plan', async () => {
		folder.write(spec, '# Greeter\n\nIt MUST NOT hum. It MUST NOT sing.\n\n- **A-1**: It MUST NOT shout\n');
		await folder.run('plan');

		const call = await folder.run('adopt', '--target', 'greeter/hum', '--auto-approve', '--no-verify');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /Goes along[^:]*: greeter\/sing/);
		const pending = (await folder.run('plan', '--json')).json() as unknown as { changes: { id: string }[] };
		assert.deepEqual(
			pending.changes.map(({ id }) => id),
			['A-1'],
		);
	});

	it('keeps the changes pending where the verification fails', async () => {
		folder.write('greet.sh', 'echo Bye\n');

		const call = await folder.run('adopt', '--auto-approve');

		assert.equal(call.exit, 4);
		assert.match(call.out, /spec-ops undo 1/);
		assert.equal((await folder.run('plan', '--detailed-exitcode')).exit, 2);
	});

	it('has nothing to adopt where the spec is recorded', async () => {
		await folder.run('adopt', '--auto-approve', '--no-verify');

		const call = await folder.run('adopt', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(call.json(), { version: 1, cycle: null, status: 'nothing', edits: [], verify: [] });
		const target = await folder.run('adopt', '--target', 'nothing', '--auto-approve', '--json');
		assert.equal(target.exit, 1);
		assert.equal(target.error().code, 'adopt.nothing');
	});

	it('records what only differs in prose', async () => {
		await folder.run('adopt', '--auto-approve', '--no-verify');
		folder.replace(spec, '# Greeter\n', '# Greeter\n\nIt says hello.\n');

		const call = await folder.run('adopt', '--auto-approve', '--no-verify');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /2 changed lines outside|1 changed line outside/);
		assert.equal((await folder.run('adopt', '--auto-approve', '--json')).json().status, 'nothing');
	});
});
