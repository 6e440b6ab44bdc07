import assert from 'node:assert/strict';
import { once } from 'node:events';
import { completionError, completionReply, startChatCompletions } from '../../../support/standIn/chatCompletions';
import {
	errorReply,
	messageReply,
	type SaidMessage,
	type ScriptedReply,
	startMessagesApi,
} from '../../../support/standIn/messagesApi';
import type { Reply, StandIn } from '../../../support/standIn/startStandIn';
import { openFolder, type Repository } from '../support';
import { useCli } from '../useCli';
import { canary, filesWith, openUser, planning, spec, type User } from './support';

interface Api {
	readonly id: string;
	start(script: readonly ScriptedReply[]): Promise<StandIn>;
	reply(said: SaidMessage): Reply;
	error(status: number, type: string, message: string, headers?: Record<string, string>): Reply;
	env(origin: string): Readonly<Record<string, string>>;
}

const apis: readonly Api[] = [
	{
		id: 'anthropic',
		start: startMessagesApi,
		reply: messageReply,
		error: errorReply,
		env: origin => ({ ANTHROPIC_API_KEY: canary, ANTHROPIC_BASE_URL: origin }),
	},
	{
		id: 'openai',
		start: startChatCompletions,
		reply: completionReply,
		error: completionError,
		env: origin => ({ OPENAI_API_KEY: canary, OPENAI_BASE_URL: `${origin}/v1`, SPEC_OPS_MODEL: 'stand-in' }),
	},
];

for (const { id, start, reply, error, env } of apis) {
	describe(`the command line with a model of ${id}`, function () {
		this.timeout(30_000);
		const cli = useCli();
		let folder: Repository;
		let user: User;
		let api: StandIn | undefined;

		beforeEach(() => {
			folder = openFolder();
			folder.write('.openspec/spec.md', spec);
			user = openUser();
		});

		afterEach(async () => {
			await api?.close();
			api = undefined;
			folder.dispose();
			user.dispose();
		});

		/** A call in the folder, against a stand-in that says this; `more` is added to the environment. */
		async function begin(script: readonly ScriptedReply[], argv: readonly string[], more = {}) {
			api ??= await start(script);
			return user.start(cli.script, folder.folder, argv, { ...env(api.origin), ...more });
		}

		async function run(script: readonly ScriptedReply[], argv: readonly string[], more = {}) {
			const { ended } = await begin(script, argv, more);
			return ended;
		}

		/** Requests so far for an answer of the model. */
		function questions(): number {
			return (api?.requests ?? []).filter(({ path }) => /\/(?:messages|completions)$/.test(path)).length;
		}

		it('plans from an empty folder, tells what was assumed, applies and verifies', async () => {
			const planned = await run(planning().map(reply), ['plan', '--planner', id]);
			const shown = await run([], ['show', '--json']);
			const refused = await run([], ['apply', '--auto-approve', '--accept', '2']);
			const applied = await run([], ['apply', '--auto-approve', '--accept', '1']);

			assert.equal(planned.exit, 0, planned.err);
			assert.deepEqual([refused.exit, /There is no assumption “2”/.test(refused.err)], [1, true]);
			assert.match(planned.out, /Summary\n {2}A script that greets\.\n/);
			assert.match(planned.out, /Assumptions\n {2}\? 1\. The name comes from the environment variable AUTHOR\.\n/);
			assert.match(planned.out, /instead of: the first argument; a prompt\n/);
			assert.match(planned.out, /write under “Behavior”: The script MUST read the name from the first argument\n/);
			const price =
				id === 'anthropic' ? 'less than \\$0\\.01 by the list prices of 20\\d\\d-\\d\\d-\\d\\d' : 'price unknown';
			assert.match(
				planned.out,
				new RegExp(`Planned by [\\w-]+ \\(${id}\\): [\\d,]+ tokens in, [\\d,]+ out; ${price}\\.`),
			);
			const plan = JSON.parse(shown.out);
			assert.deepEqual(
				[plan.planner.id, plan.summary, plan.assumptions.length, plan.unresolved.length],
				[id, 'A script that greets.', 1, 0],
			);
			assert.ok(plan.usage.input > 0);
			assert.equal(applied.exit, 0, applied.err);
			assert.match(folder.read('hello.sh'), /Hello from Spec-Driven Ops!/);
			assert.match(
				folder.read('.openspec/apply.md'),
				/Assumptions:\n\n- Accepted: The name comes from the environment/,
			);
			assert.match(folder.read('.openspec/apply.md'), /✅ APPLIED\n\n<!-- spec-ops end [^\n]*\n$/);
		});

		it('shows the key to its own server alone', async () => {
			const told = { verify: [{ command: 'env', requirements: [] }] };
			const calls = [
				await run(planning(told).map(reply), ['plan', '--planner', id, '--json', '--out', 'plan.json']),
				await run([], ['apply', '--auto-approve']),
				await run([], ['history', '--json']),
				await run([], ['plan', '--planner', id, '--debug', '--target', canary]),
				await run([], ['plan'], { SPEC_OPS_MODEL: canary }),
				await run([], ['plan'], { SPEC_OPS_PLANNER: canary }),
			];

			assert.deepEqual(
				calls.map(({ exit }) => exit),
				[0, 0, 0, 1, 1, 1],
			);
			assert.ok(api?.requests.every(({ headers }) => headers.authorization === `Bearer ${canary}`));
			assert.ok(!calls.some(({ out, err }) => out.includes(canary) || err.includes(canary)));
			assert.ok(!api?.requests.some(({ body, path }) => body.includes(canary) || path.includes(canary)));
			assert.deepEqual(
				[folder.folder, user.home].flatMap(path => filesWith(path, canary)),
				[],
			);
		});

		it('asks the model by itself where it is set up and the offline planner leaves something', async () => {
			const { exit, out } = await run(planning().map(reply), ['plan', '--json']);

			assert.equal(exit, 0);
			assert.equal(JSON.parse(out).planner.id, id);
		});

		it('replans with another planner only where a new plan is asked for', async () => {
			await run(planning().map(reply), ['plan', '--planner', 'literal']);

			const refused = await run([], ['apply', '--planner', id, '--auto-approve', '--json']);
			const replanned = await run([], ['apply', '--planner', id, '--replan', '--auto-approve', '--json']);

			assert.equal(JSON.parse(refused.out).error.message, 'There is a saved plan, which is applied as it is.');
			assert.equal(replanned.exit, 0, replanned.err);
			assert.equal(JSON.parse(replanned.out).status, 'applied');
		});

		it('plans every spec with it', async () => {
			const { exit, out } = await run(planning().map(reply), ['plan', '--all', '--planner', id, '--json']);

			assert.equal(exit, 0);
			assert.equal(JSON.parse(out).specs[0].plan.planner.id, id);
		});

		it('tells of a key that is not accepted, what to do, and no more', async () => {
			const refusal = error(401, 'authentication_error', `invalid key ${canary}`);

			const { exit, out, err } = await run([refusal], ['plan', '--planner', id, '--json']);

			assert.equal(exit, 1);
			assert.equal(JSON.parse(out).error.code, 'key.invalid');
			assert.match(err, /^Error: .* does not accept the API key .*\n.*Nothing was written\.\n.*_API_KEY\.\n$/);
			assert.ok(!`${out}${err}`.includes(canary));
			assert.equal(questions(), 1);
		});

		it('saves no plan where the model stops before it is done', async () => {
			const cut = reply({ ...planning()[1], stop: id === 'anthropic' ? 'max_tokens' : 'length' });

			const { exit, out } = await run([cut], ['plan', '--planner', id, '--json']);
			const shown = await run([], ['show', '--json']);

			assert.equal(exit, 1);
			assert.equal(JSON.parse(out).error.code, 'model.truncated');
			assert.equal(JSON.parse(shown.out).error.code, 'plan.missing');
		});

		it('lets no text of a model steer the terminal', async () => {
			const hostile = '\u001b]0;owned\u0007\u001b[2J\r\u202egnp.exe';
			const assumptions = [{ decision: hostile, alternatives: [hostile], suggestion: hostile, section: hostile }];
			const edits = [{ path: 'hello.sh', reason: hostile, requirements: [] }];
			const told = { summary: hostile, edits, assumptions };

			const planned = await run(planning(told).map(reply), ['plan', '--planner', id]);
			const json = await run([], ['show', '--json']);

			assert.equal(planned.exit, 0, planned.err);
			assert.match(planned.out, /owned/);
			for (const character of ['\u001b', '\u0007', '\r', '\u202e']) {
				assert.ok(!`${planned.out}${json.out}`.includes(character), JSON.stringify(character));
			}
		});

		for (const [stage, held] of [
			['before the answer begins', { kind: 'hold' }],
			['in the middle of an answer', { kind: 'stream', frames: [], end: 'hold' }],
			['while it waits to ask again', error(429, 'rate_limit_error', 'Slow down', { 'retry-after': '60' })],
		] as const satisfies readonly (readonly [string, Reply])[]) {
			it(`stops at once on Ctrl+C ${stage}`, async function () {
				if (process.platform === 'win32') {
					this.skip();
				}
				const call = await begin([held], ['plan', '--planner', id, '--json']);
				await until(() => questions() > 0);

				const stopped = performance.now();
				call.child.kill('SIGINT');
				await once(call.child.stdout ?? call.child, 'data');
				const passed = performance.now() - stopped;
				const { exit, out } = await call.ended;

				assert.ok(passed < 500, `${passed} ms`);
				assert.equal(exit, 1);
				assert.equal(JSON.parse(out).error.code, 'plan.cancelled');
			});
		}
	});
}

/** Wait for something that another process does, and a moment more. */
async function until(happened: () => boolean): Promise<void> {
	while (!happened()) {
		await new Promise(resolve => setTimeout(resolve, 20));
	}
	await new Promise(resolve => setTimeout(resolve, 100));
}
