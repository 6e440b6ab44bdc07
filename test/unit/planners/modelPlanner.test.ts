import assert from 'node:assert/strict';
import { createModelPlanner } from '../../../src/core/plan/model/modelPlanner';
import { type PlanOutcome, planSpec } from '../../../src/core/plan/planSpec';
import type { SaidMessage } from '../../support/standIn/messagesApi';
import type { Reply, StandIn } from '../../support/standIn/startStandIn';
import { memoryHost, neverCancelled } from '../support/memoryHost';
import { canary } from './conversations';
import { type Driver, drivers } from './drivers';

const specPath = '.openspec/spec.md';
const spec = '# Hello\n\n- The script MUST print `Hello from Spec-Driven Ops!` to stdout\n';

const finish = {
	summary: 'Make the script.',
	edits: [{ path: 'hello.py', reason: 'It prints the greeting.', requirements: [] }],
	edit_count: 1,
	verify: [{ command: 'python3 hello.py', stdout: 'Hello from Spec-Driven Ops!', requirements: [] }],
	assumptions: [],
	unresolved: [],
};

const steps: readonly SaidMessage[] = [
	{ text: 'I look first.', calls: [{ id: 'c1', name: 'list_files', input: {} }] },
	{
		calls: [
			{ id: 'c2', name: 'create_file', input: { path: 'hello.py', text: 'print("Hello from Spec-Driven Ops!")\n' } },
		],
	},
	{ calls: [{ id: 'c3', name: 'finish', input: finish }] },
];

for (const driver of drivers) {
	describe(`a plan by ${driver.name}`, () => {
		let api: StandIn | undefined;

		afterEach(() => api?.close());

		async function planWith(replies: readonly Reply[]): Promise<PlanOutcome> {
			api = await driver.start(replies);
			const host = memoryHost({ files: { [specPath]: spec } });
			const planner = createModelPlanner(driver.create(api.origin));
			return planSpec(host, specPath, { planner }, neverCancelled);
		}

		it('is made from an empty folder', async () => {
			const outcome = await planWith(steps.map(said => whole(driver, said)));

			assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
			const { edits, verify, unresolved, planner } = outcome.plan;
			assert.deepEqual(
				edits.map(({ op, path }) => `${op} ${path}`),
				['create hello.py'],
			);
			assert.deepEqual([verify.length, unresolved.length, planner.id], [1, 0, driver.name]);
			assert.ok(!JSON.stringify(outcome).includes(canary));
		});

		it('is not offered where the answer that finishes it is cut off', async () => {
			const [look, create, end] = steps.map(said => whole(driver, said));
			assert.ok(look && create && end?.kind === 'stream');
			const cut: Reply = { ...end, frames: end.frames.slice(0, -driver.framesBehindCall), end: 'cut' };

			const outcome = await planWith([look, create, cut]);

			assert.equal(outcome.kind === 'failed' && outcome.code, 'model.disconnected');
		});

		it('goes on after a call whose JSON is broken', async () => {
			const broken = { calls: [{ id: 'c0', name: 'create_file', input: '{"path":"hello.py","text":"half' }] };

			const outcome = await planWith([broken, ...steps].map(said => whole(driver, said)));

			assert.equal(outcome.kind, 'planned', JSON.stringify(outcome));
			const answer = api?.requests.find(({ body }) => body.includes('no JSON that can be taken'));
			assert.ok(answer, 'the model was told');
		});
	});
}

function whole(driver: Driver, said: SaidMessage): Reply {
	return { kind: 'stream', frames: driver.frames(said) };
}
