import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { approvalsOf, openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('spec-ops verify', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	it('runs the commands of the last cycle and writes nothing', async () => {
		const before = example.read(history);

		const call = await example.run('verify', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		const { results, status } = call.json() as { results: Record<string, unknown>[]; status: string };
		assert.equal(status, 'applied');
		assert.deepEqual(
			results.map(({ command, exit, passed, stdout, stderr }) => ({ command, exit, passed, stdout, stderr })),
			[
				{
					command: 'python3 src/hello.py',
					exit: 0,
					passed: true,
					stdout: 'Hello, John from Spec-Driven Ops!\n',
					stderr: '',
				},
				{
					command: 'python3 src/hello.py Alice',
					exit: 0,
					passed: true,
					stdout: 'Hello, Alice from Spec-Driven Ops!\n',
					stderr: '',
				},
			],
		);
		assert.equal(example.read(history), before);
	});

	it('exits with 4 where a command fails, with what was expected and what came', async () => {
		example.replace('src/hello.py', 'Hello', 'Hi');

		const call = await example.run('verify', '--auto-approve');

		assert.equal(call.exit, 4);
		assert.match(call.out, /✗ python3 src\/hello\.py .*\n.*expected {2}“Hello, John.*\n.*got {7}Hi, John/);
		assert.match(call.out, /FAILED: 2 of 2 commands/);
	});

	it('takes CR LF for the end of a line, also where it comes in two pieces', async () => {
		const print = 'import sys, time\nfor piece in ("one\\r", "\\ntwo\\r\\n"):\n';
		example.write(
			'src/hello.py',
			`${print}    sys.stdout.buffer.write(piece.encode())\n    sys.stdout.flush()\n    time.sleep(0.2)\n`,
		);

		const call = await example.run('verify', '--auto-approve');

		assert.equal(call.exit, 4);
		assert.match(call.out, /\none\ntwo\n/);
		assert.match(call.out, /got {7}one\n {16}two\n/);
	});

	it('runs nothing that nobody approved, and says what it would run and where', async () => {
		example.write('src/hello.py', 'open("ran", "w")\n');

		const call = await example.run('verify');

		assert.equal(call.exit, 1);
		assert.match(call.out, /Verification in .*\n {2}\$ python3 src\/hello\.py\n/);
		assert.match(call.err, /--auto-approve/);
		assert.throws(() => example.read('ran'));
	});

	it('remembers what a person approved, and asks no more; --auto-approve is not remembered', async () => {
		const flag = await example.run('verify', '--auto-approve');
		const unasked = await example.run('verify');
		const answered = await example.answer('yes', 'verify');
		const known = await example.run('verify', '--json');

		assert.equal(flag.exit, 0);
		assert.equal(unasked.exit, 1);
		assert.equal(answered.exit, 0, answered.err);
		assert.match(answered.out, /Run these commands\? The commands stay approved for this folder\. Only “yes”/);
		assert.equal(known.exit, 0, known.err);
		assert.match(readFileSync(approvalsOf(example.folder), 'utf8'), /python3 src\/hello\.py Alice/);
	});

	it('asks again for a command that is another than was approved', async () => {
		await example.answer('yes', 'verify');
		example.write(spec, `${example.read(spec)}\n## Verify\n\n\`\`\`bash\necho new\n\`\`\`\n`);

		const call = await example.run('verify', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'apply.not_approved');
	});

	it('takes no other answer than yes', async () => {
		const call = await example.answer('y', 'verify');

		assert.equal(call.exit, 1);
		assert.match(call.err, /not approved/);
		assert.equal((await example.run('verify')).exit, 1);
	});

	it('runs what was answered with yes, with a warning, where the approval cannot be kept', async () => {
		writeFileSync(approvalsOf(example.folder), 'no JSON');

		const call = await example.answer('yes', 'verify');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.err, /^Warning: The approval cannot be kept: [\s\S]*for this call only\.\n$/);
		assert.equal(readFileSync(approvalsOf(example.folder), 'utf8'), 'no JSON');
	});

	it('shows control characters of what a command prints', async () => {
		example.write('src/hello.py', 'print("\\x1b[2J\\x1b]0;title\\x07")\n');

		const call = await example.run('verify', '--auto-approve');

		assert.match(call.out, /\\u\{1b\}\[2J/);
		assert.ok(!call.out.includes('\x1b'));
	});

	it('says so where there is nothing to verify', async () => {
		example.write(history, '');

		const call = await example.run('verify', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'verify.nothing');
		assert.match(call.error().next, /Verify/);
	});

	it('records what lifts a cycle that was not verified', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('apply', '--auto-approve', '--no-verify');
		const before = example.read(history);

		const call = await example.run('verify', '--record', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		const { cycle, status, results } = call.json() as {
			cycle: number;
			status: string;
			results: { stdout: string; stderr: string }[];
		};
		assert.deepEqual([cycle, status], [5, 'applied']);
		assert.deepEqual(
			results.map(({ stdout, stderr }) => [stdout, stderr]),
			[
				['Welcome, John from Spec-Driven Ops!\n', ''],
				['Welcome, Alice from Spec-Driven Ops!\n', ''],
			],
		);
		assert.ok(example.read(history).startsWith(before));
		assert.match(example.read(history).slice(before.length), /### Verify[\s\S]*✅ APPLIED/);
		assert.equal((await example.run('history', '--check')).exit, 0);
	});

	it('vouches for nothing where what it ran over changed meanwhile, and lifts it at the next try', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		const check = "test -e once || echo '# mine' >> src/hello.py; touch once";
		example.write(spec, `${example.read(spec)}\n## Verify\n\n\`\`\`bash\n${check}\n\`\`\`\n`);

		const applied = await example.run('apply', '--auto-approve');
		const plan = await example.run('plan', '--detailed-exitcode');
		const again = await example.run('verify', '--record', '--auto-approve', '--json');

		assert.equal(applied.exit, 4);
		assert.match(
			applied.out.replace(/\n/g, ' '),
			/UNVERIFIED: every command met its expectation, over files that changed meanwhile \(changed while the commands ran: “src\/hello\.py”\)\. Verify it as it stands now with “spec-ops verify --record”\./,
		);
		assert.equal(plan.exit, 0);
		assert.deepEqual([again.exit, again.json().status], [0, 'applied']);
	});

	it('records a cycle that was mended after it failed', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		example.replace('src/hello.py', 'print(greeting(author))', 'sys.exit(greeting(author))');
		await example.run('apply', '--auto-approve');
		example.replace('src/hello.py', 'sys.exit(greeting(author))', 'print(greeting(author))');

		const call = await example.run('verify', '--record', '--auto-approve');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /Recorded as cycle 5/);
		assert.match((await example.run('history')).out, /Cycle 5 .*\n {2}Verify cycle 4 again\.\n\n5 cycles/);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
	});
});
