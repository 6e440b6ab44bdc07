import assert from 'node:assert/strict';
import { applyPlan } from '../../../../../src/core/apply/applyPlan';
import type { CommandOutcome } from '../../../../../src/core/host';
import { createModelPlanner } from '../../../../../src/core/plan/model/modelPlanner';
import type { Plan } from '../../../../../src/core/plan/plan';
import { planSpec } from '../../../../../src/core/plan/planSpec';
import { pinStatement } from '../../../../../src/core/spec/pinStatement';
import { argumentGreeting, dockerfile, environmentGreeting, plainGreeting } from '../../../../support/essay/essayFiles';
import { essaySpecPath, firstSpec, interfaceStatement } from '../../../../support/essay/essaySpec';
import type { MemoryDisk } from '../../../support/memoryDisk';
import { exited, type MemoryHost, memoryHost, neverCancelled } from '../../../support/memoryHost';
import { finishing, type ScriptedModel, scriptedModel } from './support';

const second = firstSpec.replace('print `Hello from', 'greet the author: print `Hello, <author> from');
const third = second.replace(
	'## Constraints',
	'## Interface\n\n- Without an author the script MUST greet `John`\n\n## Constraints',
);

const fixedScript = 'author = "Alberto"\nprint(f"Hello, {author} from Spec-Driven Ops!")\n';

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
	const outcome = await planSpec(host, essaySpecPath, { planner: createModelPlanner(model) }, neverCancelled);
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
		const host = memoryHost({ files: { [essaySpecPath]: firstSpec }, run: runScript });

		const bootstrap = scriptedModel([
			[['list_files', {}]],
			[
				['create_file', { path: 'src/hello.py', text: plainGreeting }],
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

		host.disk.put(essaySpecPath, second);
		const author = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: plainGreeting, new_text: fixedScript }]],
			[
				finishing(['src/hello.py'], {
					verify: [run('python3 src/hello.py', 'Hello, Alberto from Spec-Driven Ops!')],
				}),
			],
		]);
		await applyAll(host, await planBy(host, author));

		const [asked] = author.heard;
		assert.ok(asked?.context.includes(plainGreeting.trim()), 'the file that matters is in the question');
		assert.ok(asked?.context.includes('Cycle 1'), 'so is what the first cycle did');

		host.disk.put(essaySpecPath, third);
		const trap = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: fixedScript, new_text: environmentGreeting }]],
			[
				finishing(['src/hello.py'], {
					verify: [run('AUTHOR=Alice python3 src/hello.py', 'Hello, Alice from Spec-Driven Ops!')],
					assumptions: [
						{
							decision: 'The author comes from the environment variable AUTHOR.',
							alternatives: ['the first command-line argument'],
							suggestion: interfaceStatement,
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

		const pinned = pinStatement(essaySpecPath, third, assumption);
		assert.ok(pinned.kind === 'pinned');
		host.disk.put(essaySpecPath, pinned.text);
		const argument = scriptedModel([
			[['edit_file', { path: 'src/hello.py', old_text: fixedScript, new_text: argumentGreeting }]],
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
		assert.equal(host.disk.text('src/hello.py'), argumentGreeting);
		const history = host.disk.text('.openspec/apply.md') ?? '';
		assert.equal(history.match(/✅ APPLIED/g)?.length, 3);
		assert.match(history, /### Propose\n\nDo what the spec says\.\n/);
		assert.ok(history.includes(interfaceStatement));
	});
});
