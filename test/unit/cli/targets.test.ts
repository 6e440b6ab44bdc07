import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { EditHunk, Plan } from '../../../src/core/plan/plan';
import { approvalsOf, openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const greeting = 'behavior/script-print-stdout';
const fallback = 'interface/argument-missing-script-use';

describe('applying a part from the command line', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
		example.replace(spec, 'Hello', 'Welcome');
		example.replace(spec, '"John"', '"Jane"');
	});

	afterEach(() => example.dispose());

	it('takes its part of the saved plan, and the rest of that still fits', async () => {
		await example.run('plan');

		const first = await example.run('apply', '--target', fallback, '--auto-approve');
		const between = example.read('src/hello.py');
		const second = await example.run('apply', '--auto-approve');

		assert.equal(first.exit, 0, first.err);
		assert.match(first.out, /\(1 part for other changes, not written now\)/);
		assert.match(first.out, /Cycle 4: 1 file written\. APPLIED.*\n1 change is left\. The rest of the plan still fits/);
		assert.match(between, /"Jane"[\s\S]*"Hello,/);
		assert.equal(second.exit, 0, second.err);
		assert.match(example.read('src/hello.py'), /"Jane"[\s\S]*"Welcome,/);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
	});

	it('does not offer to apply a rest in which nothing is resolved', async () => {
		example.replace(spec, '"Jane"', '"John"');
		example.replace(spec, 'MUST NOT', 'MUST');
		await example.run('plan');

		const call = await example.run('apply', '--auto-approve');

		assert.match(call.out, /1 change is left\. The rest of the plan still fits: “spec-ops show” tells why nothing/);
		assert.doesNotMatch(call.out, /“spec-ops apply” applies/);
		assert.equal((await example.run('apply', '--auto-approve', '--json')).error().code, 'apply.unresolved');
	});

	it('plans for the targets alone where no plan is saved, and saves none', async () => {
		const no = await example.answer('no', 'apply', '--target', greeting);
		const shown = await example.run('show', '--json');

		assert.equal(no.exit, 1);
		assert.match(no.out, /Welcome/);
		assert.doesNotMatch(no.out, /Jane/);
		assert.equal(shown.error().code, 'plan.missing');
	});

	it('tells which commands are not run since they expect what stays pending, before and after', async () => {
		const text =
			'# G\n\n## Interface\n\n- It MUST print "Hello"\n- It MUST wait 5 seconds\n\n## Verify\n\n```bash\nsh a.sh\n# Expected: Hello\n```\n';
		example.write('b/.openspec/spec.md', text);
		example.write('b/a.sh', 'wait_seconds=5\necho "Hello"\n');
		await example.runIn('b', 'adopt', '--auto-approve');
		example.write('b/.openspec/spec.md', text.replaceAll('Hello', 'Welcome').replace('5 seconds', '7 seconds'));

		const planned = await example.runIn('b', 'plan', '--target', 'interface/wait-seconds');
		const applied = await example.runIn('b', 'apply', '--target', 'interface/wait-seconds', '--auto-approve');

		for (const { out } of [planned, applied]) {
			assert.match(out, /^Not run this time, since it expects what stays pending: sh a\.sh\.$/m);
			assert.doesNotMatch(out, /^ {2}\$ sh a\.sh$/m);
		}
		assert.match(applied.out, /UNVERIFIED: nothing was run \(the commands expect what stays pending\)/);
	});

	it('plans anew for the targets where the saved plan does not fit', async () => {
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');

		const call = await example.run('apply', '--target', greeting, '--auto-approve');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /1 change is left: “spec-ops plan” plans it\./);
		assert.match(example.read('src/hello.py'), /# moved[\s\S]*"Welcome,/);
	});

	it('runs what holds with the ticked part of a saved plan, and then applies the rest', async () => {
		await example.run('plan');
		const saved = '.spec-ops/plan/.openspec%2Fspec.md.json';
		const plan: Plan = JSON.parse(example.read(saved));
		const leave = (hunk: EditHunk) => (hunk.requirements.includes(fallback) ? { ...hunk, selected: false } : hunk);
		const edits = plan.edits.map(edit => ({ ...edit, hunks: edit.hunks.map(leave) }));
		example.write(saved, JSON.stringify({ ...plan, edits }));

		const first = await example.run('apply', '--auto-approve');
		const between = example.read('src/hello.py');
		const second = await example.run('apply', '--auto-approve');

		assert.equal(first.exit, 0, first.out);
		assert.match(first.out, /expects “Welcome, John from/);
		assert.match(first.out, /✓ python3 src\/hello\.py \([\s\S]*✓ python3 src\/hello\.py Alice \(/);
		assert.match(between, /"John"[\s\S]*"Welcome,/);
		assert.equal(second.exit, 0, second.out);
		assert.match(example.read('src/hello.py'), /"Jane"[\s\S]*"Welcome,/);
	});

	it('keeps a saved plan over an edit of prose', async () => {
		await example.run('plan');
		example.replace(spec, 'A small', 'A tiny');

		const shown = await example.run('show');
		const call = await example.run('apply', '--auto-approve');

		assert.doesNotMatch(shown.out, /Stale/);
		assert.equal(call.exit, 0, call.err);
	});

	it('says of a saved plan that does not fit that it is stale', async () => {
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');

		const call = await example.run('show');

		assert.equal(call.exit, 0);
		assert.match(call.out, /Stale: src\/hello\.py changed since\./);
	});

	it('remembers the commands that were approved in a terminal, and says so', async () => {
		const call = await example.answer('yes', 'apply');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /The commands stay approved for this folder\./);
		assert.match(readFileSync(approvalsOf(example.folder), 'utf8'), /python3 src\/hello\.py Alice/);
		const verified = await example.run('verify', '--json');
		assert.equal(verified.exit, 0, verified.err);
	});

	it('asks nobody about a plan with a protected file that was not allowed', async () => {
		example.write('Makefile', 'greet:\n\techo "Hello, John from Spec-Driven Ops!"\n');

		const asked = await example.answer('yes', 'apply');
		const allowed = await example.answer('yes', 'apply', '--allow-protected', 'Makefile', '--no-verify');

		assert.equal(asked.exit, 1);
		assert.doesNotMatch(asked.out, /as yes/);
		assert.match(asked.out, /protected: it holds commands/);
		assert.match(asked.err, /--allow-protected Makefile/);
		assert.equal(allowed.exit, 0, allowed.err);
	});

	it('names companions before it asks', async () => {
		example.write(spec, `${example.read(spec)}\nThe script MUST wait. It MUST stop.\n`);
		await example.run('plan');

		const call = await example.answer('no', 'adopt', '--target', 'constraints/script-wait');

		assert.match(call.out, /Goes along with what was named.*constraints\/stop\.[\s\S]*Only “yes”/);
	});
});
