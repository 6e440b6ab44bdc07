import assert from 'node:assert/strict';
import { applyPlan } from '../../../../../src/core/apply/applyPlan';
import type { CommandOutcome } from '../../../../../src/core/host';
import { createModelPlanner } from '../../../../../src/core/plan/model/modelPlanner';
import type { Plan } from '../../../../../src/core/plan/plan';
import { planSpec } from '../../../../../src/core/plan/planSpec';
import { pinStatement } from '../../../../../src/core/spec/pinStatement';
import type { MemoryDisk } from '../../../support/memoryDisk';
import { exited, type MemoryHost, memoryHost, neverCancelled } from '../../../support/memoryHost';
import { finishing, type ScriptedModel, scriptedModel } from './support';

const specPath = '.openspec/spec.md';

const first = `# Hello world

## Behavior

- When the container starts, it MUST execute \`hello.py\`
- The script MUST print \`Hello from Spec-Driven Ops!\` to stdout
- The container MUST exit with code 0

## Constraints

- Base image: \`python:3.12-slim\`
- The container MUST NOT run as root
- No ports exposed
`;

const second = first.replace('print `Hello from', 'greet the author: print `Hello, <author> from');
const third = second.replace(
	'## Constraints',
	'## Interface\n\n- Without an author the script MUST greet `John`\n\n## Constraints',
);

const dockerfile =
	'FROM python:3.12-slim\nRUN useradd --create-home app\nUSER app\nCOPY src/hello.py hello.py\nENTRYPOINT ["python", "hello.py"]\n';
const plainScript = 'print("Hello from Spec-Driven Ops!")\n';
const fixedScript = 'author = "Alberto"\nprint(f"Hello, {author} from Spec-Driven Ops!")\n';
const argumentScript = `import sys

author = sys.argv[1] if len(sys.argv) > 1 else "John"
print(f"Hello, {author} from Spec-Driven Ops!")
`;

/** Does what Python would do with the scripts of this story. */
function runScript(command: string, disk: MemoryDisk): CommandOutcome {
	const script = disk.text('src/hello.py') ?? '';
	const [, fromEnvironment] = /^AUTHOR=(\w+) /.exec(command) ?? [];
	const [, argument] = /hello\.py (\w+)$/.exec(command) ?? [];
	const named = script.includes('sys.argv') ? argument : script.includes('os.environ') ? fromEnvironment : undefined;
	const author = script.includes('Alberto') ? 'Alberto' : (named ?? 'John');
	return exited(
		0,
		script.includes('{author}') ? `Hello, ${author} from Spec-Driven Ops!\n` : 'Hello from Spec-Driven Ops!\n',
	);
}

async function planBy(host: MemoryHost, model: ScriptedModel): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: createModelPlanner(model) }, neverCancelled);
	assert.equal(outcome.kind, 'planned', JSON.stringify(outcome));
	return outcome.kind === 'planned' ? outcome.plan : assert.fail();
}

async function applyAll(host: MemoryHost, plan: Plan): Promise<void> {
	const approved = { ...plan, verify: plan.verify.map(command => ({ ...command, approved: true })) };
	const options = { verify: true, allowProtected: () => false };
	const outcome = await applyPlan(host, approved, options, neverCancelled);
	assert.ok(outcome.kind === 'applied', JSON.stringify(outcome));
	assert.equal(outcome.status, 'applied', JSON.stringify(outcome));
}

const run = (command: string, stdout: string) => ({ command, stdout, requirements: [] });

describe('the three cycles of the greeting, by a model', () => {
	it('are planned from an empty folder, applied and verified, and the wrong interface is pinned', async () => {
		const host = memoryHost({ files: { [specPath]: first }, run: runScript });

		const bootstrap = scriptedModel([
			[['list_files', {}]],
			[
				['create_file', { path: 'src/hello.py', text: plainScript }],
				['create_file', { path: 'Dockerfile', text: dockerfile }],
			],
			[
				finishing(['src/hello.py', 'Dockerfile'], {
					verify: [run('python3 src/hello.py', 'Hello from Spec-Driven Ops!')],
				}),
			],
		]);
		const plan1 = await planBy(host, bootstrap);
		await applyAll(host, plan1);

		assert.deepEqual(
			plan1.edits.map(({ op, path }) => `${op} ${path}`),
			['create Dockerfile', 'create src/hello.py'],
		);
		assert.deepEqual(plan1.unresolved, []);
		assert.deepEqual(plan1.planner, { id: 'scripted', model: 'script-1' });
		assert.deepEqual(plan1.usage, { input: 300, output: 30 });

		host.disk.put(specPath, second);
		const author = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: plainScript, new_text: fixedScript }]],
			[
				finishing(['src/hello.py'], {
					verify: [run('python3 src/hello.py', 'Hello, Alberto from Spec-Driven Ops!')],
				}),
			],
		]);
		await applyAll(host, await planBy(host, author));

		const [asked] = author.heard;
		assert.ok(asked?.context.includes(plainScript.trim()), 'the file that matters is in the question');
		assert.ok(asked?.context.includes('Cycle 1'), 'so is what the first cycle did');

		host.disk.put(specPath, third);
		const fromEnvironment = argumentScript
			.replace('import sys', 'import os')
			.replace('sys.argv[1] if len(sys.argv) > 1 else "John"', 'os.environ.get("AUTHOR", "John")');
		const trap = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: fixedScript, new_text: fromEnvironment }]],
			[
				finishing(['src/hello.py'], {
					verify: [run('AUTHOR=Alice python3 src/hello.py', 'Hello, Alice from Spec-Driven Ops!')],
					assumptions: [
						{
							decision: 'The author comes from the environment variable AUTHOR.',
							alternatives: ['the first command-line argument'],
							suggestion: 'The script MUST read the author name from the first command-line argument',
							section: 'Interface',
						},
					],
				}),
			],
		]);
		const plan3 = await planBy(host, trap);
		const [assumption] = plan3.assumptions;
		assert.equal(assumption?.decision, 'The author comes from the environment variable AUTHOR.');
		assert.equal(assumption.accepted, false);

		const pinned = pinStatement(specPath, third, assumption);
		assert.ok(pinned.kind === 'pinned');
		host.disk.put(specPath, pinned.text);
		const argument = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: fixedScript, new_text: argumentScript }]],
			[
				finishing(['src/hello.py'], {
					verify: [
						run('python3 src/hello.py Alice', 'Hello, Alice from Spec-Driven Ops!'),
						run('python3 src/hello.py', 'Hello, John from Spec-Driven Ops!'),
					],
				}),
			],
		]);
		const plan4 = await planBy(host, argument);
		await applyAll(host, plan4);

		assert.ok(plan4.changes.some(({ after }) => after?.text.includes('first command-line argument')));
		assert.equal(host.disk.text('src/hello.py'), argumentScript);
		const history = host.disk.text('.openspec/apply.md') ?? '';
		assert.equal(history.match(/✅ APPLIED/g)?.length, 3);
		assert.match(history, /### Propose\n\nDo what the spec says\.\n/);
		assert.match(history, /The script MUST read the author name from the first command-line argument/);
	});
});
