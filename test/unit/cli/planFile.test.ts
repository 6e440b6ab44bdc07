import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/hash';
import type { Plan } from '../../../src/core/plan/plan';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('a plan in a file', () => {
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: true });
		example.replace(spec, 'Hello', 'Welcome');
		const call = await example.run('plan', '--out', 'plan.json');
		assert.equal(call.exit, 0, call.err);
	});

	afterEach(() => example.dispose());

	function tamper(change: (plan: Plan) => Plan): void {
		example.write('plan.json', JSON.stringify(change(JSON.parse(example.read('plan.json')))));
	}

	it('is applied', async () => {
		const call = await example.run('apply', 'plan.json', '--auto-approve', '--no-verify', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.equal(call.json().status, 'unverified');
		assert.match(example.read('src/hello.py'), /Welcome/);
	});

	it('runs no command that was left out of it', async () => {
		tamper(plan => ({ ...plan, verify: plan.verify.map(command => ({ ...command, left: true })) }));

		const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.equal(call.json().status, 'unverified');
	});

	it('is refused where its text holds more than its hunks show', async () => {
		const before = example.read('src/hello.py');
		tamper(plan => ({
			...plan,
			edits: plan.edits.map(edit => {
				const text = `${edit.text}import os\n`;
				return { ...edit, text, ...(edit.after && { after: { ...edit.after, sha256: sha256(text) } }) };
			}),
		}));

		const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'plan.invalid');
		assert.equal(example.read('src/hello.py'), before);
	});

	it('is refused where it shows another change than the spec has', async () => {
		tamper(plan => ({
			...plan,
			changes: plan.changes.map(change => ({
				...change,
				...(change.after && { after: { ...change.after, text: 'Harmless' } }),
			})),
		}));

		const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

		assert.equal(call.error().code, 'plan.invalid');
		assert.match(example.read('src/hello.py'), /Hello/);
	});

	for (const [path, code] of [
		['../evil.txt', 'path.outside_root'],
		['/etc/evil', 'path.absolute'],
		[history, 'path.reserved'],
	] as const) {
		it(`is refused for the path ${path} before that is looked for`, async () => {
			tamper(plan => ({ ...plan, edits: plan.edits.map(edit => ({ ...edit, path })) }));

			const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

			assert.equal(call.exit, 1);
			assert.equal(call.error().code, code);
		});
	}

	it('path-29: is refused for a path that is no text', async () => {
		const plan = JSON.parse(example.read('plan.json'));
		const withPath = (path: unknown) => ({ ...plan, edits: [{ ...plan.edits[0], path }] });
		for (const path of [5, null, ['src/hello.py'], {}]) {
			example.write('plan.json', JSON.stringify(withPath(path)));

			const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

			assert.equal(call.exit, 1);
			assert.equal(call.error().code, 'path.schema');
		}
	});

	it('is stale where what it creates stands there already', async () => {
		const text = 'x\n';
		const after = { sha256: sha256(text), blob: '0'.repeat(40), mode: '100644' as const };
		const hunks = [{ id: 'h1', start: 1, lines: ['+x'], requirements: [], selected: true }];
		tamper(plan => ({
			...plan,
			edits: plan.edits.map(edit => ({ ...edit, op: 'create', path: 'Dockerfile', before: null, after, text, hunks })),
		}));

		const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

		assert.equal(call.exit, 3);
		assert.equal(call.error().code, 'conflict.exists');
		assert.match(call.error().message, /Dockerfile/);
		assert.doesNotMatch(call.error().next, /--replan/);
	});

	it('is refused for a spec outside of the Root', async () => {
		tamper(plan => ({ ...plan, spec: { ...plan.spec, path: '../other/.openspec/spec.md' } }));

		const call = await example.run('apply', 'plan.json', '--auto-approve', '--json');

		assert.equal(call.error().code, 'path.outside_root');
	});

	for (const option of [['--target', 'behavior/script-print-stdout'], ['--replan']]) {
		it(`takes no ${option[0]}, since it is applied as it is`, async () => {
			const call = await example.run('apply', 'plan.json', ...option, '--auto-approve', '--json');

			assert.equal(call.error().code, 'usage');
			assert.match(example.read('src/hello.py'), /Hello/);
		});
	}

	it('names the one of several specs that it is of', async () => {
		mkdirSync(join(example.folder, '.openspec/api'));
		mkdirSync(join(example.folder, '.openspec/main'));
		example.write('.openspec/api/spec.md', '- It MUST wait\n');
		renameSync(join(example.folder, spec), join(example.folder, '.openspec/main/spec.md'));
		renameSync(join(example.folder, history), join(example.folder, '.openspec/main/apply.md'));
		await example.run('plan', '--spec', '.openspec/main/spec.md', '--out', 'plan.json');

		const other = await example.run('apply', 'plan.json', '--spec', '.openspec/api/spec.md', '--json');
		const call = await example.run('apply', 'plan.json', '--auto-approve', '--no-verify', '--json');

		assert.equal(other.error().code, 'usage');
		assert.equal(call.exit, 0, call.err);
	});

	it('that cannot be written is no accident', async () => {
		const call = await example.run('plan', '--out', 'missing/plan.json', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'disk.failed');
		assert.match(call.error().state, /saved/);
	});
});
