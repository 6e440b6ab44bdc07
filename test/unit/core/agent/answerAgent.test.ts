import assert from 'node:assert/strict';
import { agentLimits } from '../../../../src/core/agent/agentLimits';
import { DiskError } from '../../../../src/core/host';
import { loadPlan } from '../../../../src/core/plan/planStore';
import { type MemoryHost, memoryHost } from '../../support/memoryHost';
import { callTool, planWriting, specPath } from './useAgentTools';

const spec = '# Greeter\n\n## Behavior\n\n- The script MUST greet\n- The script MUST end\n';

function hostWith(files: Readonly<Record<string, string>> = {}): MemoryHost {
	return memoryHost({ files: { [specPath]: spec, 'greet.py': 'pass\n', ...files } });
}

async function errorOf(
	call: ReturnType<typeof callTool>,
): Promise<{ readonly code: string; readonly message: string }> {
	const { text, isError } = await call;
	assert.equal(isError, true, text);
	return JSON.parse(text).error;
}

describe('answerAgent', () => {
	it('tells a long spec in pieces, whole in the end', async () => {
		const long = `${spec}${Array.from({ length: 3000 }, (_, index) => `- The script MUST do thing number ${index}\n`).join('')}`;
		const host = hostWith({ [specPath]: long });

		const pieces: string[] = [];
		let next: { readonly start: number } | undefined = { start: 1 };
		while (next) {
			const { text } = await callTool(host, 'read_spec', next);
			assert.ok(text.length < agentLimits.answerUnits * 3);
			const answer: { readonly text: string; readonly next?: { readonly start: number } } = JSON.parse(text);
			pieces.push(answer.text);
			next = answer.next;
		}

		assert.ok(pieces.length > 2);
		assert.equal(pieces.join('\n'), long);
	});

	it('tells a long delta in pieces, each change once', async () => {
		const statements = Array.from({ length: 900 }, (_, index) => `- The script MUST do thing number ${index}\n`);
		const host = hostWith({ [specPath]: `# Long\n\n${statements.join('')}` });

		const ids: string[] = [];
		let next: { readonly from: number } | undefined = { from: 0 };
		while (next) {
			const { text } = await callTool(host, 'read_delta', next);
			const answer: {
				readonly changes: readonly { readonly id: string }[];
				readonly next?: { readonly from: number };
			} = JSON.parse(text);
			ids.push(...answer.changes.map(({ id }) => id));
			next = answer.next;
		}

		assert.equal(ids.length, 900);
		assert.equal(new Set(ids).size, 900);
	});

	it('cuts a statement without end, and says so', async () => {
		const host = hostWith({ [specPath]: `# Long\n\n- The script MUST ${'x'.repeat(1_000_000)}\n` });

		const { text } = await callTool(host, 'read_delta');

		assert.ok(text.length < agentLimits.answerUnits);
		assert.match(text, /… \(cut, 1,?0000\d\d characters\)/);
	});

	it('ends the pieces of a history at its end, and beyond', async () => {
		const cycles = Array.from(
			{ length: 45 },
			(_, index) => `## Cycle ${index + 1}\n\n### Propose\n\nDo ${index + 1}.\n`,
		);
		const host = hostWith({ '.openspec/apply.md': `# Apply history\n\n${cycles.join('\n')}` });

		const first = JSON.parse((await callTool(host, 'read_history')).text);
		const last = JSON.parse((await callTool(host, 'read_history', { skip: 40 })).text);
		const beyond = JSON.parse((await callTool(host, 'read_history', { skip: 400 })).text);

		assert.deepEqual([first.cycles[0].number, first.cycles.length, first.next], [45, agentLimits.cycles, { skip: 20 }]);
		assert.deepEqual([last.cycles.length, last.cycles[4].number, last.next], [5, 1, undefined]);
		assert.deepEqual([beyond.cycles, beyond.of], [[], 45]);
	});

	it('reads and writes nothing but specs, histories, the state folder and the files of a plan', async () => {
		const host = hostWith({ '.env': 'KEY=1\n', 'other.py': 'pass\n', '.openspec/apply.md': '# Apply history\n' });
		const read = new Set<string>();
		const disk = new Proxy(host.disk, {
			get: (target, name) => {
				const member: unknown = Reflect.get(target, name, target);
				return typeof member !== 'function'
					? member
					: (path: unknown, ...rest: readonly unknown[]) => {
							if (name === 'read') {
								read.add(String(path));
							}
							return Reflect.apply(member, target, [path, ...rest]);
						};
			},
		});

		for (const name of ['list_specs', 'read_spec', 'read_delta', 'read_history', 'read_problems', 'read_drift']) {
			await callTool({ ...host, disk }, name);
		}
		const reading = [...read];
		await callTool({ ...host, disk }, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') });

		assert.deepEqual(reading.sort(), ['.openspec/apply.md', specPath]);
		assert.ok(![...read].some(path => path === '.env' || path === 'other.py'), [...read].join());
		assert.deepEqual(host.ran, []);
	});

	it('saves a plan that says who handed it in, on one short line without what looks like a key', async () => {
		const clients = [
			'Agent 1.0',
			'',
			`<b>\n[x](command:quit)${'y'.repeat(500)}`,
			'sk-ant-api03-Zq8Lr2Xv9Tn4Ws7Yk3Bm6Pd1',
		];

		const models: (string | undefined)[] = [];
		for (const client of clients) {
			const host = hostWith();
			await callTool(host, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }, { client });
			models.push((await loadPlan(host, specPath))?.planner.model);
		}

		assert.equal(models[0], 'Agent 1.0');
		assert.equal(models[1], undefined);
		assert.match(models[2] ?? '', /^b x \(command quit\)y+$/);
		assert.equal(models[2]?.length, agentLimits.clientUnits);
		assert.doesNotMatch(models[3] ?? '', /Zq8Lr2/);
	});

	it('takes a plan that is written as text, and reads that as strictly', async () => {
		const plan = JSON.stringify(planWriting('greet.py', 'print(1)\n'));

		const taken = await callTool(hostWith(), 'submit_plan', { plan });
		const twice = await errorOf(callTool(hostWith(), 'submit_plan', { plan: plan.replace('{', '{"edit_count":1,') }));

		assert.equal(taken.isError, false);
		assert.equal(twice.code, 'model.bad_json');
	});

	it('saves nothing once the call is cancelled', async () => {
		const host = hostWith();
		const token = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose: () => {} }) };

		const error = await errorOf(
			callTool(host, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }, { token }),
		);

		assert.equal(error.code, 'plan.cancelled');
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('takes no plan while a cycle is being written', async () => {
		const host = hostWith();
		await host.lock.acquire();

		const error = await errorOf(callTool(host, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }));

		assert.equal(error.code, 'lock.held');
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('takes no plan over files that a stopped writer may have left half written', async () => {
		const host = hostWith();
		host.disk.put('.spec-ops/journal.json', '{}');

		const error = await errorOf(callTool(host, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }));

		assert.equal(error.code, 'journal.left');
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('tells what a plan leaves open, what is protected, and which plan it replaced', async () => {
		const host = hostWith();
		await callTool(host, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }, { client: 'First' });
		const plan = {
			...planWriting('Makefile', 'all:\n'),
			unresolved: [{ requirement: 'behavior/script-end', reason: 'Unclear when.' }],
		};

		const { text } = await callTool(host, 'submit_plan', { plan }, { client: 'Second' });

		const answer = JSON.parse(text);
		assert.deepEqual(answer.unresolved, [{ id: 'behavior/script-end', reason: 'Unclear when.' }]);
		assert.match(JSON.stringify(answer.edits), /"path":"Makefile","protected":"/);
		assert.equal(answer.replaced.planner.model, 'First');
		assert.match(answer.plan, /^sha256:[0-9a-f]{64}$/);
	});

	it('tells the refusal of a disk, and of what breaks no more than that it did', async () => {
		const full = hostWith();
		full.disk.makeFolder = async path => Promise.reject(new DiskError('full', path, 'no space'));
		const broken = { ...hostWith(), now: () => Promise.reject(new Error('secret')) as never };

		const refused = await errorOf(callTool(full, 'submit_plan', { plan: planWriting('greet.py', 'print(1)\n') }));
		const thrown = await callTool(
			{ ...broken, git: { ...broken.git, isTracked: () => Promise.reject(new Error('secret')) } },
			'submit_plan',
			{ plan: planWriting('greet.py', 'print(1)\n') },
		);

		assert.equal(refused.code, 'disk.full');
		assert.doesNotMatch(thrown.text, /secret/);
	});

	for (const [what, name, input] of [
		['a number as a name', 'read_spec', { spec: 1 }],
		['a line before the first', 'read_spec', { start: 0 }],
		['an argument that there is not', 'read_delta', { files: true }],
		['a list as arguments', 'read_delta', []],
		['no plan', 'submit_plan', {}],
		['a name that every object has', 'toString', {}],
	] as const) {
		it(`refuses ${what}`, async () => {
			const error = await errorOf(callTool(hostWith(), name, input));

			assert.equal(error.code, 'usage');
		});
	}
});
