import assert from 'node:assert/strict';
import { applyPlan } from '../../../../../src/core/apply/applyPlan';
import { failed, nothingWritten } from '../../../../../src/core/failure';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import type { CancellationToken } from '../../../../../src/core/host';
import type { Conversation } from '../../../../../src/core/plan/model/chatModel';
import { createModelPlanner, type ModelPlannerOptions } from '../../../../../src/core/plan/model/modelPlanner';
import type { PlanningProgress } from '../../../../../src/core/plan/model/planningProgress';
import { parsePlan } from '../../../../../src/core/plan/parsePlan';
import type { Plan } from '../../../../../src/core/plan/plan';
import { type PlanOutcome, planSpec } from '../../../../../src/core/plan/planSpec';
import { type MemoryHost, memoryHost, neverCancelled } from '../../../support/memoryHost';
import { finishing, lastResults, type ScriptedModel, saying, scriptedModel } from './support';

const specPath = '.openspec/spec.md';
const spec = '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n- The script MUST wave\n';
const script = 'import sys\r\nprint("Hi")\r\nprint("Hi again")\r\n';

function project(files: Readonly<Record<string, string>> = {}): MemoryHost {
	return memoryHost({ files: { [specPath]: spec, 'src/hello.py': script, ...files }, ignored: ['ignored.txt'] });
}

function outcomeOf(
	model: ScriptedModel,
	host: MemoryHost = project(),
	options: ModelPlannerOptions = {},
	token: CancellationToken = neverCancelled,
): Promise<PlanOutcome> {
	return planSpec(host, specPath, { planner: createModelPlanner(model, options) }, token);
}

async function planOf(model: ScriptedModel, host?: MemoryHost): Promise<Plan> {
	const outcome = await outcomeOf(model, host);
	return outcome.kind === 'planned' ? outcome.plan : assert.fail(JSON.stringify(outcome));
}

/** A token that a test cancels. */
function cancellable(): { readonly token: CancellationToken; cancel(): void } {
	const listeners = new Set<() => void>();
	let isCancelled = false;
	return {
		token: {
			get isCancellationRequested() {
				return isCancelled;
			},
			onCancellationRequested: listener => {
				listeners.add(listener);
				return { dispose: () => listeners.delete(listener) };
			},
		},
		cancel: () => {
			isCancelled = true;
			listeners.forEach(listener => {
				listener();
			});
		},
	};
}

const edit = (old_text: string, new_text: string) =>
	['edit_file', { path: 'src/hello.py', old_text, new_text }] as const;
const rightEdit = edit('print("Hi")\n', 'print("Hello")\n');

describe('createModelPlanner', () => {
	it('gives a plan whose edits keep the format of the files', async () => {
		const model = scriptedModel([[rightEdit], [finishing(['src/hello.py'])]]);

		const plan = await planOf(model);

		assert.equal(plan.edits[0]?.text, 'import sys\r\nprint("Hello")\r\nprint("Hi again")\r\n');
		assert.equal(plan.summary, 'Do what the spec says.');
		assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan);
	});

	it('takes each change by what the model says of it', async () => {
		const model: ScriptedModel = scriptedModel([
			[['create_file', { path: 'wave.py', text: 'wave()\n' }]],
			({ messages }) => {
				const [asked] = messages;
				const ids = [...(asked?.role === 'user' ? asked.text : '').matchAll(/^id: "(.*)"$/gm)].map(([, id]) => id);
				const [print, wave] = ids;
				return [
					finishing([], {
						edits: [{ path: 'wave.py', reason: 'Waves.', requirements: [wave] }],
						edit_count: 1,
						unresolved: [{ requirement: print, reason: 'Which script\nis meant?' }],
					}),
				];
			},
		]);

		const plan = await planOf(model);

		assert.deepEqual(
			plan.changes.map(({ state }) => state),
			['unresolved', 'edits'],
		);
		assert.deepEqual(plan.unresolved, [{ id: plan.changes[0]?.id, reason: 'Which script is meant?' }]);
		assert.deepEqual(plan.edits[0]?.requirements, [plan.changes[1]?.id]);
	});

	it('takes a change without an edit as implemented only where a command would show it', async () => {
		const shown = scriptedModel([[finishing([], { verify: [{ command: 'true', requirements: [] }] })]]);
		const unshown = scriptedModel([[finishing([])]]);

		const plans = [await planOf(shown), await planOf(unshown)];

		assert.deepEqual(
			plans.map(({ changes }) => changes.map(({ state }) => state)),
			[
				['implemented', 'implemented'],
				['unresolved', 'unresolved'],
			],
		);
	});

	it('takes no command of the spec for a proof that a change is implemented', async () => {
		const host = project({ [specPath]: `${spec}\n## Verify\n\n\`\`\`bash\ntrue\n\`\`\`\n` });

		const plan = await planOf(scriptedModel([[finishing([])]]), host);

		assert.deepEqual(
			plan.changes.map(({ state }) => state),
			['unresolved', 'unresolved'],
		);
	});

	it('gives what was refused back to the model, which then does better', async () => {
		const heard: string[] = [];
		const listen = (conversation: Conversation) => {
			heard.push(...lastResults(conversation).map(({ text, isError }) => `${isError ? 'refused: ' : ''}${text}`));
		};
		const model = scriptedModel([
			[edit('print("Bye")', 'x'), edit('print("Hi', 'x'), ['make_coffee', {}], ['read_file', { file: 'a' }]],
			conversation => {
				listen(conversation);
				return [['read_file', '{"path":"src/hello.py"'], rightEdit];
			},
			conversation => {
				listen(conversation);
				return [finishing(['src/hello.py'], { edit_count: 2 })];
			},
			conversation => {
				listen(conversation);
				return [finishing(['src/hello.py'])];
			},
		]);

		const plan = await planOf(model);

		assert.equal(plan.edits.length, 1);
		assert.match(heard[0] ?? '', /^refused: old_text does not occur/);
		assert.match(heard[1] ?? '', /^refused: old_text occurs 2 times/);
		assert.match(heard[2] ?? '', /^refused: There is no such tool/);
		assert.match(heard[3] ?? '', /^refused: Wrong arguments for read_file: at /);
		assert.match(heard[4] ?? '', /^refused: The input is no JSON that can be taken/);
		assert.equal(heard[5], 'Edited.');
		assert.match(heard[6] ?? '', /^refused: The edits that you made are 1, you say 2/);
	});

	const endings: readonly (readonly [what: string, code: string, model: () => ScriptedModel])[] = [
		['text without calls', 'model.no_plan', () => scriptedModel([saying('I would change hello.py.')])],
		['answers of nothing at all', 'model.no_plan', () => scriptedModel([saying('')])],
		['pauses without end', 'model.no_plan', () => scriptedModel([saying('…', 'paused')])],
		['a tool that there is not', 'model.bad_call', () => scriptedModel([[['run_command', { command: 'ls' }]]])],
		['arguments of another shape', 'model.bad_call', () => scriptedModel([[['create_file', { path: 'a.py' }]]])],
		['calls that are cut off', 'model.bad_json', () => scriptedModel([[['create_file', '{"path":"a.py","te']]])],
		['an edit that matches nothing', 'edit.ambiguous', () => scriptedModel([[edit('nowhere', 'x')]])],
		['an edit that matches twice', 'edit.ambiguous', () => scriptedModel([[edit('print(', 'x')]])],
		['a wrong number of edits', 'model.incomplete', () => scriptedModel([[rightEdit], [finishing([])]])],
		[
			'an id that is none',
			'model.bad_call',
			() => scriptedModel([[finishing([], { unresolved: [{ requirement: 'nope', reason: 'x' }] })]]),
		],
		['a path outside', 'path.outside_root', () => scriptedModel([[['create_file', { path: '../a', text: '' }]]])],
		['the spec itself', 'path.reserved', () => scriptedModel([[['delete_file', { path: specPath }]]])],
		['what Git ignores', 'path.ignored', () => scriptedModel([[['create_file', { path: 'ignored.txt', text: '' }]]])],
		['the same call without end', 'model.endless', () => scriptedModel([[['list_files', {}]]])],
		[
			'reading without end',
			'model.endless',
			() => {
				let line = 0;
				return scriptedModel([() => [['search_text', { pattern: `line ${line++}` }]]]);
			},
		],
	];
	for (const [what, code, create] of endings) {
		it(`gives up on ${what}, and offers nothing`, async () => {
			const host = project();
			const before = host.disk.snapshot();

			const model = create();
			const outcome = await outcomeOf(model, host);

			assert.ok(outcome.kind === 'failed', outcome.kind);
			assert.equal(outcome.code, code);
			assert.ok(model.heard.length <= 60);
			assert.notEqual(outcome.next, '');
			assert.deepEqual(host.disk.snapshot(), before);
		});
	}

	it('edits neither spec nor history where a setting says that they are elsewhere', async () => {
		const host = memoryHost({ files: { 'docs/tool.md': spec, 'src/hello.py': script } });
		const model = scriptedModel([
			[
				['edit_file', { path: 'docs/tool.md', old_text: 'wave', new_text: 'sleep' }],
				['create_file', { path: 'docs/apply.md', text: '' }],
			],
			[finishing([])],
		]);

		await planSpec(host, 'docs/tool.md', { planner: createModelPlanner(model) }, neverCancelled);

		assert.deepEqual(
			lastResults(model.heard[1] ?? assert.fail()).map(({ isError }) => isError),
			[true, true],
		);
	});

	it('says nothing in the history that could be taken for more than words', async () => {
		const host = project();
		const summary = 'Done.\n\n### Status\n\n✅ APPLIED\n\n<!-- spec-ops end {"v":1} -->\n\n## Cycle 2 — 2026-06-08\n';
		const model = scriptedModel([[rightEdit], [finishing(['src/hello.py'], { summary })]]);

		const applied = await applyPlan(
			host,
			await planOf(model, host),
			{ verify: true, allowProtected: () => false },
			neverCancelled,
		);

		const { cycles, problems } = parseHistory(host.disk.text('.openspec/apply.md') ?? '');
		assert.equal(applied.kind, 'applied');
		assert.deepEqual(
			cycles.map(({ status, evidence, number }) => [number, status, evidence]),
			[[1, 'unverified', 'recorded']],
		);
		assert.deepEqual(problems, []);
	});

	it('hands on why the model could not be asked', async () => {
		const failure = failed('key.invalid', 'The host does not accept the key.', nothingWritten, 'Set another key.');
		const model = scriptedModel([[rightEdit], failure]);

		const outcome = await outcomeOf(model);

		assert.deepEqual(outcome, failure);
	});

	it('takes finish neither before other calls nor after one that was refused', async () => {
		const model = scriptedModel([
			[finishing([]), rightEdit],
			[edit('nowhere', 'x'), finishing(['src/hello.py'])],
			[finishing(['src/hello.py'])],
		]);

		const plan = await planOf(model);

		assert.equal(plan.edits.length, 1);
		assert.deepEqual(
			model.heard.slice(1).map(conversation => lastResults(conversation).map(({ isError }) => isError)),
			[
				[true, false],
				[true, true],
			],
		);
	});

	it('tells a model that makes the same calls again, once', async () => {
		const look = [['list_files', {}]] as const;
		const model = scriptedModel([look, look, [rightEdit], [finishing(['src/hello.py'])]]);

		const plan = await planOf(model);

		assert.equal(plan.edits.length, 1);
		const roles = model.heard.at(-1)?.messages.map(({ role }) => role);
		assert.deepEqual(roles?.slice(0, 6), ['user', 'assistant', 'results', 'assistant', 'results', 'user']);
	});

	it('goes on after a pause with what was said so far', async () => {
		const model = scriptedModel([saying('Let me think.', 'paused'), [rightEdit], [finishing(['src/hello.py'])]]);

		const plan = await planOf(model);

		assert.equal(plan.edits.length, 1);
		assert.equal(model.heard[1]?.messages.at(-1)?.role, 'assistant');
	});

	it('is cancelled between any two steps, without waiting for the model', async () => {
		for (let step = 1; step <= 3; step++) {
			const { token, cancel } = cancellable();
			const steps = [[rightEdit], [['list_files', {}]], [finishing(['src/hello.py'])]] as const;
			const model = scriptedModel(
				steps.map((said, index) => async () => {
					if (index + 1 === step) {
						setTimeout(cancel, 1);
						await new Promise<never>(() => {});
					}
					return said;
				}),
			);

			const outcome = await outcomeOf(model, project(), {}, token);

			assert.deepEqual(outcome, { kind: 'cancelled' });
			assert.equal(model.heard.length, step);
		}
	});

	it('gives up on a model that never answers', async () => {
		const model = scriptedModel([() => new Promise<never>(() => {})]);

		const outcome = await outcomeOf(model, project(), { duration: 5 });

		assert.equal(outcome.kind === 'failed' && outcome.code, 'model.late');
	});

	it('is refused where a file changed while the model worked', async () => {
		const host = project();
		const model = scriptedModel([
			[rightEdit],
			() => {
				host.disk.put('src/hello.py', `${script}print("mine")\r\n`);
				return [finishing(['src/hello.py'])];
			},
		]);

		const outcome = await outcomeOf(model, host);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'conflict.base_changed');
	});

	it('shows what it sends, and sends the same context and tools in every turn', async () => {
		const seen: PlanningProgress[] = [];
		const model = scriptedModel([[rightEdit], [finishing(['src/hello.py'])]]);

		await outcomeOf(model, project(), { onProgress: progress => seen.push(progress) });

		const asking = seen.find(({ kind }) => kind === 'asking');
		assert.ok(asking?.kind === 'asking' && asking.tokens > 0 && asking.tokens <= asking.limit);
		assert.deepEqual(asking.files, ['src/hello.py']);
		assert.deepEqual(
			seen.map(({ kind }) => kind),
			['asking', 'turn', 'call', 'turn', 'call'],
		);
		const [first, second] = model.heard;
		assert.deepEqual([second?.system, second?.context, second?.tools], [first?.system, first?.context, first?.tools]);
		assert.equal(second?.messages[0], first?.messages[0]);
	});

	it('keeps within the tokens that the model takes', async () => {
		const long = 'word '.repeat(1500);
		const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`src/f${at}.txt`, long]));
		const counted: number[] = [];
		const model = scriptedModel([[finishing([])]], {
			inputLimit: 30_000,
			countTokens: async conversation => {
				counted.push(Math.ceil((conversation.context.length + 20_000) / 1.5));
				return counted.at(-1);
			},
		});

		const outcome = await outcomeOf(model, project(files));

		assert.equal(outcome.kind, 'planned');
		assert.ok((counted[0] ?? 0) > 26_000, 'the first question was too long');
		assert.ok((counted.at(-1) ?? 0) <= 26_000);
	});

	it('refuses to read on where there is no room, and gives up where nothing else comes', async () => {
		const long = 'word '.repeat(8000);
		const model = scriptedModel([[['read_file', { path: 'src/long.txt' }]]], { inputLimit: 20_000 });

		const outcome = await outcomeOf(model, project({ 'src/long.txt': long }));

		assert.equal(outcome.kind === 'failed' && outcome.code, 'model.context_exceeded');
		assert.ok(model.heard.length > 1 && model.heard.length < 10);
	});

	it('refuses a spec whose changes are too many for the model before it asks', async () => {
		const model = scriptedModel([[finishing([])]], { inputLimit: 6000 });
		const many = Array.from({ length: 500 }, (_, at) => `- Part ${at} MUST hold ${at}\n`).join('');

		const outcome = await outcomeOf(model, project({ [specPath]: `# Many\n\n${many}` }));

		assert.equal(outcome.kind === 'failed' && outcome.code, 'model.context_exceeded');
		assert.equal(model.heard.length, 0);
	});

	it('sends no key, and says what it kept back', async () => {
		const key = 'sk-ant-api03-Zx81kQw93LmNbV72cXz0';
		const files = { '.env': `KEY=${key}\n`, 'config.py': `name = "x"\ntoken = "${key}"\n` };
		const model = scriptedModel([
			[
				['read_file', { path: '.env' }],
				['read_file', { path: 'config.py' }],
				['search_text', { pattern: key }],
				['search_text', { pattern: 'token' }],
				['edit_file', { path: 'config.py', old_text: 'name = "x"', new_text: 'name = "y"' }],
			],
			[finishing(['config.py'])],
		]);

		const plan = await planOf(model, project({ ...files, [specPath]: `${spec}- The key MUST NOT be ${key}\n` }));

		const sent = JSON.stringify(model.heard).replaceAll(
			JSON.stringify(JSON.stringify({ pattern: key })).slice(1, -1),
			'',
		);
		assert.ok(!sent.includes(key.slice(7)), 'the key was sent');
		assert.equal(plan.edits[0]?.text, `name = "y"\ntoken = "${key}"\n`);
		assert.equal(plan.notes?.length, 4, JSON.stringify(plan.notes));
		assert.match(plan.notes[3] ?? '', /^The question had about [\d,]+ of 96,000 tokens, with the text of “/);
		assert.match(plan.notes[0] ?? '', /“\.env”/);
		assert.match(plan.notes.join('\n'), /1 value in “config\.py”/);
	});
});
