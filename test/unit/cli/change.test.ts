import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExample, openRepository, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('changing a requirement from the command line', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	it('has nothing to do in the example as it comes', async () => {
		const call = await example.run('plan', '--detailed-exitcode');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /No changes\./);
	});

	it('plans one edit for one changed word', async () => {
		example.replace(spec, 'Hello', 'Welcome');

		const call = await example.run('plan', '--json', '--detailed-exitcode');

		assert.equal(call.exit, 2, call.err);
		const plan = call.json() as unknown as {
			changes: { kind: string; state: string; impact: string }[];
			edits: { path: string; op: string; text: string }[];
			verify: { command: string; expect: { exit: number; stdout?: string } }[];
			baseline: { source: string; cycle: number };
		};
		assert.deepEqual(
			plan.changes.map(({ kind, impact, state }) => [kind, impact, state]),
			[['modified', 'reworded', 'edits']],
		);
		assert.deepEqual(
			plan.edits.map(({ op, path }) => [op, path]),
			[['modify', 'src/hello.py']],
		);
		assert.equal(plan.edits[0]?.text, example.read('src/hello.py').replace('Hello', 'Welcome'));
		assert.deepEqual(
			plan.verify.map(({ command, expect }) => [command, expect]),
			[
				['python3 src/hello.py', { exit: 0, stdout: 'Welcome, John from Spec-Driven Ops!' }],
				['python3 src/hello.py Alice', { exit: 0, stdout: 'Welcome, Alice from Spec-Driven Ops!' }],
			],
		);
		assert.equal(plan.baseline.source, 'recorded');
		assert.equal(plan.baseline.cycle, 3);
	});

	it('applies it, verifies it and records a cycle that is settled everywhere', async () => {
		const before = example.read(history);
		example.replace(spec, 'Hello', 'Welcome');

		const call = await example.run('apply', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.equal(call.json().status, 'applied');
		assert.equal(call.json().cycle, 4);
		assert.ok(example.read(history).startsWith(before));
		assert.match(example.read(history).slice(before.length), /✅ APPLIED/);
		assert.match(example.read('src/hello.py'), /f"Welcome, \{author\}/);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
	});

	it('has nothing to do in a fresh clone of the committed result', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('apply', '--auto-approve');
		example.commit('Welcome');
		const folder = mkdtempSync(join(tmpdir(), 'spec-ops-clone-'));
		try {
			execFileSync('git', ['clone', '--quiet', example.folder, join(folder, 'clone')], { stdio: 'ignore' });
			const clone = openRepository(join(folder, 'clone'));

			const call = await clone.run('plan', '--detailed-exitcode');

			assert.equal(existsSync(join(example.folder, '.spec-ops')), true);
			assert.equal(call.exit, 0, call.out);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('refuses with exit 3 when a target changed after planning, and writes nothing', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');
		const [code, cycles] = [example.read('src/hello.py'), example.read(history)];

		const call = await example.run('apply', '--auto-approve', '--json');

		assert.equal(call.exit, 3);
		const { error } = call.json() as unknown as { error: { code: string; message: string } };
		assert.equal(error.code, 'conflict.base_changed');
		assert.match(error.message, /src\/hello\.py/);
		assert.equal(example.read('src/hello.py'), code);
		assert.equal(example.read(history), cycles);
	});

	it('plans again over a stale plan when asked to', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');

		const call = await example.run('apply', '--auto-approve', '--replan');

		assert.equal(call.exit, 0, call.err);
		assert.match(example.read('src/hello.py'), /moved[\s\S]*Welcome/);
	});

	it('exits with 4 when the verification fails, records FAILED and keeps the change pending', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		example.replace('src/hello.py', 'print(greeting(author))', 'sys.exit(greeting(author))');

		const call = await example.run('apply', '--auto-approve');

		assert.equal(call.exit, 4, call.err);
		assert.match(example.read(history), /❌ FAILED/);
		assert.match(example.read('src/hello.py'), /Welcome/);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 2);
	});

	it('writes nothing where nobody approved', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		const before = example.read(history);

		const call = await example.run('apply');

		assert.equal(call.exit, 1);
		assert.match(call.err, /--auto-approve/);
		assert.equal(example.read(history), before);
		assert.match(example.read('src/hello.py'), /Hello/);
	});

	it('shows the plan and takes only a yes of a person', async () => {
		example.replace(spec, 'Hello', 'Welcome');

		const no = await example.answer('y', 'apply');
		const unchanged = example.read('src/hello.py');
		const yes = await example.answer('yes', 'apply', '--no-verify');

		assert.equal(no.exit, 1);
		assert.match(no.out, /\+ {4}return f"Welcome, [\s\S]*Only “yes”/);
		assert.match(unchanged, /Hello/);
		assert.equal(yes.exit, 0, yes.err);
		assert.match(example.read('src/hello.py'), /Welcome/);
	});

	it('asks nobody who wanted JSON alone and so has not seen the plan', async () => {
		example.replace(spec, 'Hello', 'Welcome');

		const call = await example.answer('yes', 'apply', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'apply.not_approved');
	});

	it('takes the baseline from Git where the records were taken out, and says so', async () => {
		example.write(history, example.read(history).replace(/<!-- spec-ops [\s\S]*?-->\n?/g, ''));
		example.commit('Without records');
		example.replace(spec, 'Hello', 'Welcome');

		const cycles = (await example.run('history', '--json')).json() as unknown as { cycles: { evidence: string }[] };
		const plan = (await example.run('plan', '--json')).json() as unknown as {
			baseline: { source: string };
			changes: unknown[];
		};

		assert.deepEqual(
			cycles.cycles.map(cycle => cycle.evidence),
			['claimed', 'claimed', 'claimed'],
		);
		assert.equal(plan.baseline.source, 'git');
		assert.equal(plan.changes.length, 1);
		assert.match((await example.run('plan')).out, /Git/);
	});

	it('says which command it does not know', async () => {
		const call = await example.run('aply', '--json');

		assert.equal(call.exit, 1);
		assert.match(call.err, /aply/);
		assert.equal((call.json().error as { code: string }).code, 'usage');
	});
});

describe('the command line without Git', () => {
	it('finds the baseline in the recorded history alone', async () => {
		const example = openExample({ git: false });
		try {
			const untouched = await example.run('plan', '--detailed-exitcode');
			example.replace(spec, 'Hello', 'Welcome');
			const changed = await example.run('apply', '--auto-approve', '--json');

			assert.equal(untouched.exit, 0, untouched.err);
			assert.equal(changed.exit, 0, changed.err);
			assert.equal(changed.json().status, 'applied');
		} finally {
			example.dispose();
		}
	});
});
