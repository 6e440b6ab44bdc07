import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Plan } from '../../../src/core/plan/plan';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const saved = '.spec-ops/plan/.openspec%2Fspec.md.json';

describe('what the command line says of', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	it('a stale plan: that alone, without the plan and before it asks', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');

		const call = await example.run('apply');

		assert.equal(call.exit, 3);
		assert.equal(call.out, '');
		assert.match(call.err, /src\/hello\.py/);
	});

	it('a stale plan where somebody is asked: what moved, and a new plan that takes its place', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		example.replace('src/hello.py', 'import sys', 'import sys  # moved');

		const call = await example.answer('yes', 'apply');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /^The plan is stale\. Changed since it was made: src\/hello\.py\. This is a new one\.\n/);
		assert.match(call.out, /Welcome[\s\S]*as yes/);
		assert.match(example.read('src/hello.py'), /# moved[\s\S]*Welcome/);
	});

	it('a stale plan where somebody answers with no: nothing is written, and the new plan is saved', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		example.replace(spec, 'Welcome', 'Good day');

		const call = await example.answer('no', 'apply');
		const shown = await example.run('show');

		assert.equal(call.exit, 1);
		assert.match(call.out, /spec\.md\. This is a new one/);
		assert.doesNotMatch(example.read('src/hello.py'), /Good day|Welcome/);
		assert.match(shown.out, /Good day/);
		assert.doesNotMatch(shown.out, /Stale/);
	});

	for (const [what, approval] of [
		['nobody looks at the new plan', ['--auto-approve']],
		['only a program reads the new plan', ['--json']],
	] as const) {
		it(`a stale plan where ${what}: it is refused, also in a terminal`, async () => {
			example.replace(spec, 'Hello', 'Welcome');
			await example.run('plan');
			example.replace('src/hello.py', 'import sys', 'import sys  # moved');

			const call = await example.answer('yes', 'apply', ...approval);

			assert.equal(call.exit, 3);
			assert.match(call.err, /src\/hello\.py[\s\S]*--replan/);
			assert.doesNotMatch(example.read('src/hello.py'), /Welcome/);
		});
	}

	for (const [what, change, lost] of [
		[
			'wrote into',
			(edit: Edit) => ({ ...edit, editedByUser: true }),
			/without what was written into the proposed “src/,
		],
		[
			'unticked',
			(edit: Edit) => ({ ...edit, selected: false }),
			/without what was ticked and unticked; this one is kept\./,
		],
	] as const) {
		it(`a stale plan that somebody ${what}: it stays, and what a new one would lose is told`, async () => {
			example.replace(spec, 'Hello', 'Welcome');
			await example.run('plan');
			const plan: Plan = JSON.parse(example.read(saved));
			example.write(saved, JSON.stringify({ ...plan, edits: plan.edits.map(change) }));
			const before = example.read(saved);
			example.replace('src/hello.py', 'import sys', 'import sys  # moved');

			const call = await example.answer('yes', 'apply');

			assert.equal(call.exit, 3);
			assert.match(call.err, lost);
			assert.equal(example.read(saved), before);
		});
	}

	it('a spec that is gone: the plan is stale, the history is there', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
		rmSync(join(example.folder, spec));

		const applied = await example.run('apply', '--auto-approve', '--json');
		const planned = await example.run('plan', '--json');
		const cycles = await example.run('history', '--json');

		assert.equal(applied.exit, 3);
		assert.equal(applied.error().code, 'plan.spec_changed');
		assert.equal(planned.error().code, 'spec.missing');
		assert.match(planned.error().message, /\.openspec\/spec\.md/);
		assert.equal(cycles.exit, 0, cycles.err);
	});

	it('a link in the place of .openspec', async () => {
		renameSync(join(example.folder, '.openspec'), join(example.folder, 'elsewhere'));
		symlinkSync('elsewhere', join(example.folder, '.openspec'));

		const call = await example.run('plan', '--json');

		assert.equal(call.error().code, 'path.symlink');
	});

	it('a link in the place of apply.md, which is not taken for an empty history', async () => {
		renameSync(join(example.folder, history), join(example.folder, 'elsewhere.md'));
		symlinkSync('../elsewhere.md', join(example.folder, history));

		const call = await example.run('plan', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'path.symlink');
	});

	it('a merge conflict in apply.md: the history shows it, a plan is refused', async () => {
		example.write(history, `${example.read(history)}\n<<<<<<< HEAD\n## Cycle 4\n=======\n## Cycle 5\n>>>>>>> other\n`);

		const shown = await example.run('history', '--json');
		const checked = await example.run('history', '--check', '--json');
		const planned = await example.run('plan', '--json');

		const rules = (shown.json().problems as { rule: string }[]).map(({ rule }) => rule);
		assert.equal(shown.exit, 0, shown.err);
		assert.ok(rules.includes('conflict-marker'));
		assert.equal(checked.exit, 1);
		assert.equal(checked.error().code, 'history.broken');
		assert.deepEqual(checked.json().problems, shown.json().problems);
		assert.deepEqual(checked.json().cycles, shown.json().cycles);
		assert.equal(planned.error().code, 'history.conflict');
	});

	it('a check that finds what is wrong, and names it to people', async () => {
		example.write(history, `${example.read(history)}\n<<<<<<< HEAD\n## Cycle 4\n=======\n## Cycle 5\n>>>>>>> other\n`);

		const { exit, out, err } = await example.run('history', '--check');

		assert.equal(exit, 1);
		assert.match(out, /^error line \d+: Two versions of the history stand here/m);
		assert.match(err, /apply\.md has \d+ errors?; the first is on line \d+\./);
	});

	it('a change that is implemented already', async () => {
		example.replace(spec, 'Hello', 'Welcome');
		example.replace('src/hello.py', 'Hello', 'Welcome');

		const call = await example.run('plan');

		assert.match(call.out, /Nothing to edit\n.*behavior\/script-print-stdout is implemented already/);
	});

	it('an expectation of the spec that holds what was replaced', async () => {
		const verify =
			'\n## Verify\n\n```bash\npython3 src/hello.py Al\n# Expected: Hello, Al from Spec-Driven Ops!\n```\n';
		example.write(spec, example.read(spec).replace('Hello', 'Welcome') + verify);

		const call = await example.run('plan');

		assert.match(call.out, /still expects “Hello”/);
	});

	it('a requirement that goes along, since it shares a line with the one that was named', async () => {
		example.write(spec, `${example.read(spec)}\nThe script MUST wait \`3\` s. It MUST stop after \`4\` s.\n`);

		const one = await example.run('plan', '--target', 'constraints/script-wait');
		const all = await example.run('plan');

		assert.match(one.out, /since they share lines of the spec: constraints\/stop-after\./);
		assert.doesNotMatch(all.out, /share lines/);
	});

	it('lines outside of requirements, where nothing else changed', async () => {
		example.replace(spec, 'A small', 'A tiny');

		const call = await example.run('plan', '--detailed-exitcode');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /No changes\..* 1 changed line outside/);
	});

	it('a cycle that was not verified: why, in the JSON too', async () => {
		example.replace(spec, 'Hello', 'Welcome');

		const call = await example.run('apply', '--auto-approve', '--no-verify', '--json');

		assert.equal(call.json().status, 'unverified');
		assert.equal(call.json().reason, 'not run');
	});
});
