import assert from 'node:assert/strict';
import { createModelPlanner } from '../../../src/core/plan/model/modelPlanner';
import { planSpec } from '../../../src/core/plan/planSpec';
import type { SaidMessage, ScriptedReply } from '../../support/standIn/messagesApi';
import type { StandIn } from '../../support/standIn/startStandIn';
import { memoryHost } from '../support/memoryHost';
import { canary, never } from './conversations';
import { drivers } from './drivers';

const specPath = '.openspec/spec.md';
const spec = '# Hello\n\n## Behavior\n\n- The script MUST print `Hello from Spec-Driven Ops!`\n';
const script = 'print("Hello from Spec-Driven Ops!")\n';

const create = { id: 'c1', name: 'create_file', input: { path: 'src/hello.py', text: script } };
const finish = {
	id: 'c2',
	name: 'finish',
	input: {
		summary: 'Add the script.',
		edits: [{ path: 'src/hello.py', reason: 'Prints the greeting.', requirements: [] }],
		edit_count: 1,
		verify: [{ command: 'python3 src/hello.py', stdout: 'Hello from Spec-Driven Ops!', requirements: [] }],
		assumptions: [],
		unresolved: [],
	},
};

for (const driver of drivers) {
	describe(`planning with ${driver.name}`, () => {
		let api: StandIn | undefined;

		afterEach(() => api?.close());

		async function plan(...answers: readonly (SaidMessage | ScriptedReply)[]) {
			api = await driver.start(
				answers.map(answer =>
					typeof answer === 'function' || 'kind' in answer ? answer : { kind: 'stream', frames: driver.frames(answer) },
				),
			);
			const planner = createModelPlanner(driver.create(api.origin));
			return planSpec(memoryHost({ files: { [specPath]: spec } }), specPath, { planner }, never);
		}

		it('goes from an empty folder to a plan', async () => {
			const outcome = await plan({ text: 'I add the script.', calls: [create] }, { calls: [finish] });

			assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
			assert.deepEqual(
				outcome.plan.edits.map(({ op, path, text }) => ({ op, path, text })),
				[{ op: 'create', path: 'src/hello.py', text: script }],
			);
			assert.deepEqual(outcome.plan.planner, { id: driver.name, model: 'stand-in' });
			assert.deepEqual(outcome.plan.usage, { input: 20, output: 40 });
			assert.ok(!JSON.stringify(outcome.plan).includes(canary));
		});

		it('has a call corrected whose JSON is cut off, instead of guessing the rest', async () => {
			const cut = { ...finish, input: JSON.stringify(finish.input).slice(0, 120) };

			const outcome = await plan({ calls: [create] }, { calls: [cut] }, { calls: [{ ...finish, id: 'c3' }] });

			assert.equal(outcome.kind, 'planned', JSON.stringify(outcome));
			const results = api?.requests.at(-1)?.body ?? '';
			assert.match(results, /c2/);
			assert.match(results, /JSON/);
		});

		it('offers nothing where the last answer is cut off, and says why', async () => {
			const frames = driver.frames({ calls: [finish] });

			const outcome = await plan({ calls: [create] }, { kind: 'stream', frames: frames.slice(0, -5), end: 'cut' });

			assert.equal(outcome.kind === 'failed' && outcome.code, 'model.disconnected');
		});
	});
}
