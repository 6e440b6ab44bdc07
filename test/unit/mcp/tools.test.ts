import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openExample, type Repository } from '../cli/support';
import { useCli } from '../cli/useCli';
import { planOfGreeting } from './planOfGreeting';
import { useAgent } from './useAgent';

const specPath = '.openspec/spec.md';
const codePath = 'src/hello.py';

describe('the tools that spec-ops mcp serves', function () {
	this.timeout(30_000);
	const connect = useAgent(useCli());
	let example: Repository;
	let code: string;

	beforeEach(() => {
		example = openExample({ git: true });
		example.replace(specPath, 'Hello', 'Welcome');
		code = example.read(codePath).replaceAll('Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	it('are seven, of which all but one say that they only read', async () => {
		const { client } = await connect(example.folder);

		const { tools } = await client.listTools();

		const reading = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
		assert.deepEqual(reading, ['list_specs', 'read_spec', 'read_delta', 'read_history', 'read_problems', 'read_drift']);
		assert.deepEqual(
			tools.filter(({ name }) => !reading.includes(name)).map(({ name }) => name),
			['submit_plan'],
		);
	});

	it('tell which files drifted, and for which requirements, without what stands in them', async () => {
		example.write(codePath, `${example.read(codePath)}# password: hunter2\n`);
		const agent = await connect(example.folder);

		const answer = await agent.call('read_drift');

		assert.deepEqual(answer.json(), {
			spec: specPath,
			files: [
				{
					path: codePath,
					state: 'changed',
					cycle: 3,
					recorded: '2026-11-22T18:07:01.636Z',
					requirements: ['interface/argument-missing-script-use'],
					added: 1,
					removed: 0,
				},
			],
			of: 1,
			untouched: 0,
			silenced: [],
		});
	});

	it('tell specs, text, changes, cycles and problems', async () => {
		const agent = await connect(example.folder);

		const specs = (await agent.call('list_specs')).json();
		const spec = (await agent.call('read_spec', { start: 1, end: 1 })).json();
		const delta = (await agent.call('read_delta')).json();
		const history = (await agent.call('read_history', { file: codePath })).json();
		const problems = (await agent.call('read_problems')).json();

		assert.deepEqual(specs, { specs: [specPath], usual: specPath });
		assert.equal(spec.text, '# Greeting container');
		assert.match(JSON.stringify(delta.changes), /"kind":"modified","impact":"reworded".*Welcome/);
		assert.deepEqual((history.cycles as { number: number }[]).map(({ number }) => number).slice(0, 1), [3]);
		assert.deepEqual(problems.summary, { errors: 0, warnings: 0, infos: 0 });
	});

	it('take a plan, which then waits to be applied like any other', async () => {
		const agent = await connect(example.folder);
		const before = example.read(codePath);

		const delta = (await agent.call('read_delta')).json();
		const submitted = await agent.call('submit_plan', { based_on: delta.basis, plan: planOfGreeting(code) });
		const untouched = example.read(codePath);
		const shown = await example.run('show');
		const applied = await example.run('apply', '--auto-approve', '--no-verify');

		assert.equal(submitted.isError, false, submitted.text);
		assert.deepEqual(submitted.json().unresolved, []);
		assert.equal(untouched, before);
		assert.match(shown.out, /Handed in by test-agent\./);
		assert.equal(applied.exit, 0, applied.err);
		assert.equal(example.read(codePath), code);
		assert.match(example.read('.openspec/apply.md'), /"planner":\{"id":"agent","model":"test-agent"\}/);
	});

	it('leave the project as it was, but for .spec-ops', async () => {
		const agent = await connect(example.folder);
		example.commit('The change');

		await agent.call('submit_plan', { plan: planOfGreeting(code) });

		assert.equal(example.git('status', '--porcelain'), '');
		assert.deepEqual(readdirSync(join(example.folder, '.spec-ops')).sort(), ['.gitignore', 'plan']);
	});

	const refused: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
		['path.outside_root', 'a path out of the project', { edits: [edit('../outside.py')] }],
		['path.git_dir', 'a path into .git', { edits: [edit('.git/hooks/pre-commit')] }],
		['model.incomplete', 'another number of edits than there are', { edit_count: 2 }],
		['model.bad_call', 'a requirement that did not change', { unresolved: [{ requirement: 'nope', reason: 'x' }] }],
		['model.bad_call', 'a member that no plan has', { approved: true }],
		['plan.duplicate_path', 'a path twice', { edits: [edit('a.py'), edit('a.py')], edit_count: 2 }],
	];
	for (const [code, what, more] of refused) {
		it(`refuse a plan with ${what}`, async () => {
			const agent = await connect(example.folder);

			const answer = await agent.call('submit_plan', { plan: planOfGreeting('print(1)\n', more) });

			assert.equal(answer.isError, true);
			assert.equal(answer.error().code, code, answer.text);
			assert.equal((await example.run('show', '--json')).error().code, 'plan.missing');
		});
	}

	it('refuse a key that is twice in the text of a plan', async () => {
		const agent = await connect(example.folder);
		const plan = JSON.stringify(planOfGreeting(code)).replace('"summary"', '"edit_count":9,"summary"');

		const answer = await agent.call('submit_plan', { plan });

		assert.equal(answer.error().code, 'model.bad_json', answer.text);
		assert.match(answer.error().message, /"edit_count" twice/);
	});

	it('refuse a plan of a spec that is another by now, and show what went stale later', async () => {
		const agent = await connect(example.folder);
		const { basis } = (await agent.call('read_delta')).json();
		example.replace(specPath, 'Welcome', 'Good day');

		const stale = await agent.call('submit_plan', { based_on: basis, plan: planOfGreeting(code) });
		const taken = await agent.call('submit_plan', { plan: planOfGreeting(code.replaceAll('Welcome', 'Good day')) });
		example.write(codePath, `${example.read(codePath)}# mine\n`);
		const applied = await example.run('apply', '--auto-approve');

		assert.equal(stale.error().code, 'plan.spec_changed');
		assert.equal(taken.isError, false, taken.text);
		assert.equal(applied.exit, 3);
	});

	it('take a plan with a protected file, which --auto-approve alone does not write', async () => {
		const agent = await connect(example.folder);
		const edits = [...planOfGreeting(code).edits, edit('.github/workflows/ci.yml')];

		const answer = await agent.call('submit_plan', { plan: planOfGreeting(code, { edits, edit_count: 2 }) });
		const applied = await example.run('apply', '--auto-approve', '--no-verify');

		assert.match(JSON.stringify(answer.json().edits), /ci\.yml","protected":"/);
		assert.notEqual(applied.exit, 0);
		assert.equal(example.git('status', '--porcelain', '--', 'src', '.github'), '');
	});

	it('leave a plan into which a person wrote', async () => {
		const agent = await connect(example.folder);
		await agent.call('submit_plan', { plan: planOfGreeting(code) });
		const file = join('.spec-ops/plan', readdirSync(join(example.folder, '.spec-ops/plan'))[0] ?? '');
		example.replace(file, '"editedByUser": false', '"editedByUser": true');
		const before = example.read(file);

		const answer = await agent.call('submit_plan', { plan: planOfGreeting(code) });

		assert.equal(answer.error().code, 'plan.in_review');
		assert.match(answer.error().next, /apply or to discard/);
		assert.equal(example.read(file), before);
	});

	it('say that nothing is pending', async () => {
		example.replace(specPath, 'Welcome', 'Hello');
		const agent = await connect(example.folder);

		const answer = await agent.call('submit_plan', { plan: planOfGreeting(code) });

		assert.equal(answer.error().code, 'plan.nothing', answer.text);
	});

	it('tell nothing of files that hold keys, and no key that stands in a spec', async () => {
		const canary = 'sk-ant-api03-Zq8Lr2Xv9Tn4Ws7Yk3Bm6Pd1';
		example.write('.env', `API_KEY=${canary}\n`);
		example.write('secrets.json', JSON.stringify({ token: canary }));
		example.replace(specPath, 'Welcome', `Welcome ${canary}`);
		const agent = await connect(example.folder);
		const env = { path: '.env', text: 'API_KEY=none\n', reason: 'x', requirements: [] };

		const answers = [
			await agent.call('list_specs'),
			await agent.call('read_spec'),
			await agent.call('read_spec', { spec: '.env' }),
			await agent.call('read_delta'),
			await agent.call('read_history', { file: '.env' }),
			await agent.call('read_problems'),
			await agent.call('submit_plan', { plan: planOfGreeting(code, { edits: [env], edit_count: 1 }) }),
		];

		assert.deepEqual(
			answers.map(({ isError }) => isError),
			[false, false, true, false, false, false, true],
		);
		assert.doesNotMatch(answers.map(({ text }) => text).join('\n'), /Zq8Lr2Xv9/);
	});

	it('are called with wrong names and arguments, and say so', async () => {
		const agent = await connect(example.folder);

		const answers = [
			await agent.call('run_command', { command: 'id' }),
			await agent.call('read_spec', { spec: 7 }),
			await agent.call('read_spec', { path: 'src/hello.py' }),
			await agent.call('read_spec', { spec: '../.openspec/spec.md' }),
			await agent.call('submit_plan'),
		];

		assert.deepEqual(
			answers.map(answer => answer.error().code),
			['usage', 'usage', 'usage', 'spec.missing', 'usage'],
		);
		assert.ok(answers.every(answer => answer.error().state !== '' && answer.error().next !== ''));
	});

	it('serve many calls at once', async () => {
		const agent = await connect(example.folder);

		const answers = await Promise.all([
			agent.call('submit_plan', { plan: planOfGreeting(code) }),
			agent.call('submit_plan', { plan: planOfGreeting(`${code}\n`) }),
			agent.call('read_delta'),
			agent.call('read_history'),
		]);

		assert.deepEqual(
			answers.map(({ isError }) => isError),
			[false, false, false, false],
		);
		assert.equal((await example.run('show')).exit, 0);
	});

	it('work on the spec that is named, also in a package, and ask for a name where it is not clear', async () => {
		const other = 'packages/api/.openspec/spec.md';
		example.write(other, '# API\n\n- The API MUST answer in JSON\n');
		example.write('openspec/specs/a/spec.md', '# A\n\n### Requirement: A\nIt MUST a.\n');
		example.write('packages/api/api.py', 'print(1)\n');
		const agent = await connect(example.folder);
		const edits = [{ path: 'api.py', text: 'print("{}")\n', reason: 'x', requirements: [] }];

		const specs = (await agent.call('list_specs')).json();
		const delta = (await agent.call('read_delta', { spec: other })).json();
		const submitted = await agent.call('submit_plan', { spec: other, plan: planOfGreeting('', { edits }) });

		assert.deepEqual(specs, { specs: [specPath, 'openspec/specs/a/spec.md', other], usual: specPath });
		assert.equal(delta.of, 1);
		assert.equal(submitted.isError, false, submitted.text);
		assert.deepEqual(readdirSync(join(example.folder, 'packages/api/.spec-ops')).sort(), ['.gitignore', 'plan']);
	});
});

function edit(path: string) {
	return { path, text: 'print(1)\n', reason: 'x', requirements: [] };
}
