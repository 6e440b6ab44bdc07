import assert from 'node:assert/strict';
import { answerSchema } from '../../../../src/core/plan/model/answer/answerSchema';
import type { PlanningProgress } from '../../../../src/core/plan/model/planningProgress';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { createClaudeCodePlanner } from '../../../../src/planners/claude-code/createClaudeCodePlanner';
import { memoryHost } from '../../support/memoryHost';
import { canary, cancellable, never } from '../conversations';
import { type FakeClaudeCode, fakeClaudeCode, help, init, lines, result, type Said } from './support';

const specPath = '.openspec/spec.md';
const spec = '# Hello\n\n## Behavior\n\n- The script MUST print `Hello from Spec-Driven Ops!`\n';
const text = 'print("Hello from Spec-Driven Ops!")\n';

function answerOf(edits: readonly object[]): object {
	return {
		summary: 'Print the greeting.',
		edits: edits.map(edit => ({ reason: 'It prints it.', requirements: [], ...edit })),
		edit_count: edits.length,
		verify: [],
		assumptions: [],
		unresolved: [],
	};
}

const good = answerOf([{ path: 'hello.py', text }]);
const planned: Said = { out: lines(init, result({ structured_output: good })) };

function plan(claude: FakeClaudeCode, files: Readonly<Record<string, string>> = {}, token = never) {
	const planner = createClaudeCodePlanner({ executable: '/usr/bin/claude', run: claude.run });
	return planSpec(memoryHost({ files: { [specPath]: spec, ...files } }), specPath, { planner }, token);
}

describe('the planner by Claude Code', () => {
	it('goes from an empty folder to a plan', async () => {
		const outcome = await plan(fakeClaudeCode([planned]));

		assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
		assert.deepEqual(
			outcome.plan.edits.map(({ op, path, text: made }) => ({ op, path, made })),
			[{ op: 'create', path: 'hello.py', made: text }],
		);
		assert.deepEqual(outcome.plan.planner, { id: 'claude-code', model: 'claude-opus-5-5' });
		assert.deepEqual(outcome.plan.usage, { input: 10, output: 20, cacheRead: 2, cacheWrite: 1 });
		assert.match(outcome.plan.notes?.join(' ') ?? '', /was shown no file/);
	});

	it('model-20: shuts it in, and puts nothing of the project into its arguments', async () => {
		const claude = fakeClaudeCode([planned]);

		await plan(claude, { 'src/hello.py': `key = "sk-ant-api03-${'a1B2c3D4'.repeat(4)}"\nname = "canary-text"\n` });

		const [call] = claude.calls;
		const args = call?.args ?? [];
		assert.equal(call?.executable, '/usr/bin/claude');
		for (const [flag, value] of [
			['--setting-sources', 'user'],
			['--tools', ''],
			['--json-schema', JSON.stringify(answerSchema)],
		] as const) {
			assert.equal(args[args.indexOf(flag) + 1], value, flag);
		}
		for (const flag of ['--print', '--safe-mode', '--strict-mcp-config', '--no-session-persistence']) {
			assert.ok(args.includes(flag), flag);
		}
		assert.ok(!args.join('\n').includes('canary-text'));
		assert.match(call?.input ?? '', /canary-text/);
		assert.match(call?.input ?? '', /\[key kept back\]/);
		assert.doesNotMatch(call?.input ?? '', /a1B2c3D4/);
		assert.equal(call?.sets.CLAUDE_CODE_MAX_RETRIES, '2');
		assert.equal(call?.sets.CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC, '1');
	});

	it('lets it have what it logs in with, and no other key', async () => {
		const claude = fakeClaudeCode([planned]);

		await plan(claude);

		const keeps = (name: string) => claude.calls[0]?.keeps.test(name);
		for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'CLAUDE_CONFIG_DIR', 'CLAUDE_CODE_OAUTH_TOKEN']) {
			assert.ok(keeps(name), name);
		}
		for (const name of [
			'OPENAI_API_KEY',
			'CLAUDE_CODE_ENTRYPOINT',
			'CLAUDE_PROJECT_DIR',
			'NODE_OPTIONS',
			'SPEC_OPS_MODEL',
		]) {
			assert.ok(!keeps(name), name);
		}
	});

	it('sends a refused plan back with the reasons, and counts all that was used', async () => {
		const bad = { out: lines(init, result({ structured_output: answerOf([{ path: '../x.py', text }]) })) };
		const claude = fakeClaudeCode([bad, planned]);

		const outcome = await plan(claude);

		assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
		assert.equal(claude.calls.length, 2);
		assert.match(claude.calls[1]?.input ?? '', /was refused[\s\S]*“\.\.\/x\.py”.*leads out of the Root/);
		assert.deepEqual(outcome.plan.usage, { input: 20, output: 40, cacheRead: 4, cacheWrite: 2 });
	});

	it('gives up after a bounded number of refused plans, and offers none of them', async () => {
		const claude = fakeClaudeCode([{ out: lines(init, result({ structured_output: { ...good, edit_count: 7 } })) }]);

		const outcome = await plan(claude);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'model.incomplete');
		assert.equal(claude.calls.length, 3);
	});

	it('does not let it write over what it was not shown', async () => {
		const secret = `KEY = "sk-ant-api03-${'a1B2c3D4'.repeat(4)}"\n`;
		const files = { 'big.py': '# comment\n'.repeat(60_000), '.env': 'TOKEN=1\n', 'keys.py': secret };
		for (const edit of [
			{ path: 'big.py', text: 'short\n' },
			{ path: 'keys.py', text: 'KEY = ""\n' },
			{ path: 'renamed.py', from: 'keys.py', text: 'KEY = ""\n' },
			{ path: '.env', text: 'TOKEN=2\n' },
			{ path: '.env', op: 'delete' },
			{ path: 'env.txt', op: 'rename', from: '.env' },
		]) {
			const claude = fakeClaudeCode([{ out: lines(result({ structured_output: answerOf([edit]) })) }, planned]);

			const outcome = await plan(claude, files);

			assert.equal(outcome.kind, 'planned');
			assert.match(claude.calls[1]?.input ?? '', /You were not shown|This file is kept back/, JSON.stringify(edit));
		}
	});

	it('is shown all files that there is room for, since it cannot look at them', async () => {
		const names = Array.from({ length: 100 }, (_, index) => `src/part${index}.py`);
		const claude = fakeClaudeCode([planned]);

		const outcome = await plan(claude, Object.fromEntries(names.map(name => [name, `# this is ${name}\n`])));

		assert.ok(outcome.kind === 'planned');
		assert.ok(names.every(name => claude.calls[0]?.input.includes(`# this is ${name}\n`)));
		assert.match(outcome.plan.notes?.join(' ') ?? '', /the text of 100 files, and cannot look at others/);
	});

	it('tells how far it is', async () => {
		const seen: PlanningProgress[] = [];
		const delta = (part: object) => ({ type: 'stream_event', event: { type: 'content_block_delta', delta: part } });
		const out = lines(
			init,
			{ type: 'system', subtype: 'api_retry', attempt: 1, max_retries: 2, retry_delay_ms: 1200, error_status: 529 },
			{ type: 'stream_event', event: { type: 'message_start', message: {} } },
			delta({ type: 'text_delta', text: 'Hello' }),
			delta({ type: 'input_json_delta', partial_json: '{"a":' }),
			{ type: 'something_new', of: ['a later version'] },
			result({ structured_output: good }),
		);
		const { run } = fakeClaudeCode([{ out }]);
		const planner = createClaudeCodePlanner({ executable: '/c', run, onProgress: progress => seen.push(progress) });

		await planSpec(memoryHost({ files: { [specPath]: spec } }), specPath, { planner }, never);

		assert.deepEqual(
			seen.map(({ kind }) => kind),
			['asking', 'waiting', 'turn', 'received', 'received'],
		);
		assert.deepEqual(seen[1], {
			kind: 'waiting',
			reason: 'The model could not be asked (529).',
			seconds: 2,
			attempt: 1,
		});
		assert.deepEqual(seen.at(-1), { kind: 'received', characters: 10 });
	});

	it('is cancelled with the token, without an answer', async () => {
		const token = cancellable();
		const { run } = fakeClaudeCode([planned]);
		const planner = createClaudeCodePlanner({
			executable: '/c',
			run: (call, onOutput, own) => {
				if (call.args.length > 1) {
					token.cancel();
				}
				return run(call, onOutput, own);
			},
		});

		const outcome = await planSpec(memoryHost({ files: { [specPath]: spec } }), specPath, { planner }, token);

		assert.equal(outcome.kind, 'cancelled');
	});

	const failing = (more: Readonly<Record<string, unknown>>, exit = 1): Said => ({
		out: lines(init, result({ is_error: true, ...more })),
		outcome: { kind: 'exited', exit, stderr: '' },
	});
	const ending = (reason: 'late' | 'silent' | 'signal'): Said => ({
		out: lines(init),
		outcome: { kind: 'killed', reason },
	});
	const faults: readonly (readonly [what: string, said: Said, code: string, next: RegExp])[] = [
		['a banner before the JSON', { out: `Welcome to Claude!\n${planned.out}` }, 'model.bad_response', /terminal/],
		['a bare number', { out: '7\n' }, 'model.bad_response', /terminal/],
		['a result without its parts', { out: '{"type":"result"}\n' }, 'model.bad_response', /terminal/],
		['two results', { out: planned.out + planned.out }, 'model.bad_response', /terminal/],
		[
			'a key twice in the result',
			{ out: planned.out.replace('"subtype":"success"', '"subtype":"success","subtype":"success"') },
			'model.bad_response',
			/terminal/,
		],
		['a login that is asked for', failing({ result: 'Not logged in · Please run /login' }), 'key.missing', /\/login/],
		['an error with exit code 0', failing({ result: 'Something broke' }, 0), 'model.stopped', /terminal/],
		[
			'a key that is not accepted',
			failing({ api_error_status: 401, result: 'Invalid API key' }),
			'key.invalid',
			/log in/,
		],
		['too many questions', failing({ api_error_status: 429 }), 'model.rate_limited', /later/],
		['an overloaded service', failing({ api_error_status: 529 }), 'model.overloaded', /later/],
		['a broken service', failing({ api_error_status: 500 }), 'model.server_error', /later/],
		['an unknown model', failing({ api_error_status: 404 }), 'model.unknown_model', /another model/],
		['too long a question', failing({ terminal_reason: 'prompt_too_long' }), 'model.context_exceeded', /fewer/],
		['a refusal', failing({ stop_reason: 'refusal' }), 'model.stopped', /Reword/],
		[
			'an answer that is too long',
			failing({ result: "API Error: Claude's response exceeded the 128000 output token maximum." }),
			'model.truncated',
			/fewer/,
		],
		['no network', failing({ result: 'API Error: Connection error. (ECONNREFUSED)' }), 'model.unreachable', /network/],
		['an answer without a plan', { out: lines(result({ result: 'I will not.' })) }, 'model.no_plan', /again/],
		['nothing at all', { out: '' }, 'model.incomplete', /terminal/],
		[
			'an answer and a bad exit code',
			{ ...planned, outcome: { kind: 'exited', exit: 3, stderr: '' } },
			'model.incomplete',
			/terminal/,
		],
		['silence', ending('silent'), 'model.silent', /again/],
		['no end', ending('late'), 'model.late', /fewer/],
		['a death by signal', ending('signal'), 'model.disconnected', /again/],
		[
			'a program that cannot be started',
			{ out: '', outcome: { kind: 'unavailable', reason: 'spawn EACCES' } },
			'model.unavailable',
			/terminal/,
		],
	];
	for (const [what, said, code, next] of faults) {
		it(`model-20: says what to do after ${what}, and offers nothing`, async () => {
			const claude = fakeClaudeCode([said]);

			const outcome = await plan(claude);

			assert.ok(outcome.kind === 'failed', JSON.stringify(outcome));
			assert.equal(outcome.code, code, outcome.message);
			assert.match(outcome.next, next);
			assert.equal(claude.calls.length, 1);
		});
	}

	it('tells a little of what it said, and no key of it', async () => {
		const key = `sk-ant-api03-${'a1B2c3D4'.repeat(4)}`;
		const stderr = `error: unknown option '--safe-mode' with ${key} and ${canary}\n${'x'.repeat(5000)}`;

		const outcome = await plan(fakeClaudeCode([{ out: '', outcome: { kind: 'exited', exit: 1, stderr } }]));

		assert.ok(outcome.kind === 'failed');
		assert.match(outcome.message, /exit code 1.*unknown option/);
		assert.ok(!outcome.message.includes(key));
		assert.ok(outcome.message.length < 400, outcome.message);
	});

	const unfit: readonly (readonly [what: string, told: { version?: string; help?: string }, message: RegExp])[] = [
		['is too old', { version: '2.1.99 (Claude Code)\n' }, /2\.1\.99 cannot be used: 2\.1\.330 is the oldest/],
		['is another program', { version: 'claude 3.0\n' }, /does not answer as Claude Code does/],
		[
			'lacks a flag that shuts it in',
			{ help: help.replace('--safe-mode', '--safer-mode') },
			/does not know --safe-mode/,
		],
	];
	for (const [what, told, message] of unfit) {
		it(`sends nothing to a Claude Code that ${what}`, async () => {
			const claude = fakeClaudeCode([planned], told);

			const outcome = await plan(claude);

			assert.ok(outcome.kind === 'failed');
			assert.equal(outcome.code, 'model.unavailable');
			assert.match(outcome.message, message);
			assert.deepEqual(claude.calls, []);
		});
	}

	it('takes a newer one', async () => {
		const outcome = await plan(fakeClaudeCode([planned], { version: '3.0.1 (Claude Code)\n' }));

		assert.equal(outcome.kind, 'planned');
	});
});
