import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clearApiKey } from '../../src/vscode/model/clearApiKey';
import { openPlanner } from '../../src/vscode/model/openPlanner';
import { plannerSettings } from '../../src/vscode/model/plannerSettings';
import { selectPlanner } from '../../src/vscode/model/selectPlanner';
import { setApiKey } from '../../src/vscode/model/setApiKey';
import { planSpecChange } from '../../src/vscode/plan/planSpecChange';
import type { SpecSession } from '../../src/vscode/session/specSession';
import type { SaidMessage, ScriptedReply } from '../support/standIn/messagesApi';
import { notesPlan } from '../support/standIn/notesPlan';
import type { Reply, StandIn } from '../support/standIn/startStandIn';
import { type Driver, drivers } from '../unit/planners/drivers';
import { specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { lines } from './support/logged';
import { useModels } from './support/models';
import { useOwnSettings } from './support/ownSettings';
import { openSpec } from './support/planned';
import { useScriptedModel } from './support/scriptedModel';
import { useSession } from './support/session';

const canary = 'sk-canary-c0ffee1234';

for (const driver of drivers) {
	describe(`plans by ${driver.name}, set up in the editor`, () => {
		let api: StandIn | undefined;

		afterEach(async () => {
			await api?.close();
			api = undefined;
			lines.length = 0;
		});

		const example = useExample();
		const openSession = useSession();
		const createModels = useModels();
		const inputs = useInputs();
		const setOwn = useOwnSettings();

		/** A pending change, to be planned by the API as the user set it up: address and model in the settings, key by hand. */
		async function open(...script: readonly ScriptedReply[]) {
			const started = await driver.start(script);
			api = started;
			const path = driver.name === 'openai' ? '/v1' : '';
			await setOwn({
				'planner.id': driver.name,
				'planner.model': 'stand-in',
				[`${driver.name}.baseUrl`]: `${started.origin}${path}`,
			});
			const { models, open } = createModels();
			inputs.choices.push(driver.name === 'openai' ? 'OpenAI-compatible server' : 'Anthropic');
			inputs.typed.push(canary);
			assert.ok(await setApiKey(models));
			example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
			return { one: await openSpec(openSession(open)), models, requests: started.requests };
		}

		const whole = (said: SaidMessage): Reply => ({ kind: 'stream', frames: driver.frames(said) });
		const notes = notesPlan.map(whole);
		const [create] = notesPlan;

		it('are made of the answers to the end, with the tokens that they took', async () => {
			const { one, requests } = await open(...notes);

			const review = await planSpecChange(one);

			const { planner, edits, usage, assumptions } = review?.plan ?? assert.fail(one.notice?.message);
			assert.deepEqual(planner, { id: driver.name, model: 'stand-in' });
			assert.deepEqual([edits[0]?.path, assumptions.length], ['NOTES.md', 1]);
			assert.deepEqual([usage?.input, usage?.output], [20, 40]);
			assert.ok(requests.every(({ headers }) => headers.authorization === `Bearer ${canary}`));
		});

		for (const [fault, reply, code, words] of faultsOf(driver, whole)) {
			it(`are none with ${fault}, at first or after an edit, and come again once it is over`, async () => {
				assert.ok(create);
				const { one } = await open(reply, whole(create), reply, ...notes);

				await assertRefused(one, code, words);
				await assertRefused(one, code, words);

				assert.equal((await planSpecChange(one))?.plan.edits.length, 1);
				assert.equal(one.notice, null);
			});
		}

		/** No plan, nothing of the answer on the disk, and in the view what happened, how the files are, and what to do. */
		async function assertRefused(one: SpecSession, code: string, words: RegExp): Promise<void> {
			lines.length = 0;
			const review = await planSpecChange(one);

			const { notice } = one;
			assert.deepEqual([review, one.review, one.isBusy], [undefined, undefined, false]);
			assert.throws(() => example.read(`.spec-ops/plan/${encodeURIComponent(specPath)}.json`), { code: 'ENOENT' });
			assert.throws(() => example.read('NOTES.md'), { code: 'ENOENT' });
			assert.ok(
				lines.some(line => line.includes(`: ${code}: `)),
				lines.join('\n'),
			);
			assert.match(notice?.message ?? '', words);
			assert.match(notice?.state ?? '', /Nothing was written\.$/);
			assert.match(notice?.next ?? '', /^[A-Z].*\.$/);
			assert.ok(![JSON.stringify(notice), ...lines].some(text => text.includes(canary)));
		}

		it('send no key any more once it is forgotten', async () => {
			const { one, models, requests } = await open(...notes);

			await clearKeyOf(driver);
			await planSpecChange(one);

			assert.ok(requests.every(({ headers }) => headers.authorization === undefined));
			assert.equal(await models.keys.originOf(driver.name === 'openai' ? 'openai' : 'anthropic'), undefined);

			async function clearKeyOf({ name }: Driver): Promise<void> {
				inputs.choices.push(name === 'openai' ? 'OpenAI-compatible server' : 'Anthropic');
				await clearApiKey(models);
			}
		});
	});
}

type Fault = readonly [fault: string, reply: Reply, code: string, words: RegExp];

function faultsOf(driver: Driver, whole: (said: SaidMessage) => Reply): readonly Fault[] {
	const calls = [{ id: 'c7', name: 'create_file', input: { path: 'NOTES.md', text: 'a secret\n' } }];
	const cut: Reply = {
		kind: 'stream',
		frames: driver.frames({ calls }).slice(0, -driver.framesBehindCall),
		end: 'cut',
	};
	const wait = { 'retry-after': '86400' };
	const tools = driver.error(400, 'api_error', 'stand-in does not support tools');
	return [
		[
			'a key that is refused',
			driver.error(401, 'authentication_error', `no: ${canary}`),
			'key.invalid',
			/does not accept the API key/,
		],
		['a limit of a day', driver.error(429, 'rate_limit_error', 'slow down', wait), 'model.rate_limited', /24 hours/],
		['a cut inside the JSON of a call', cut, 'model.disconnected', /broke in the middle/],
		[
			'the limit of tokens inside a call',
			whole({ calls, stop: driver.stops.tokens }),
			'model.truncated',
			/came to the limit of its answer/,
		],
		['a refusal', whole({ text: 'No.', stop: driver.stops.refusal }), 'model.stopped', /declined to answer/],
		...(driver.name === 'openai'
			? [['a model without tools', tools, 'model.no_tools', /does not offer tools/] as const]
			: []),
	];
}

describe('the choice of who plans', () => {
	let api: StandIn | undefined;

	afterEach(async () => {
		await api?.close();
		api = undefined;
	});

	const createModels = useModels();
	const inputs = useInputs();
	const setOwn = useOwnSettings();
	const scripted = useScriptedModel();

	beforeEach(async () => {
		// What is chosen is taken back after each test.
		await setOwn({ 'planner.id': undefined, 'planner.model': undefined, 'planner.effort': undefined });
		await setOwn({ 'openai.baseUrl': undefined });
	});

	it('tells of each who it is, what it lacks, and where it sends to', async () => {
		await selectPlanner(createModels().models);

		const shown = inputs.listed.join('\n');
		for (const line of [
			/^Automatic: chosen now: Offline/m,
			/^Literal: ready: .* Nothing is sent\.$/m,
			/^Model of the editor: not ready: the editor offers no model: No key is needed\./m,
			/^Anthropic: not ready: no API key for api\.anthropic\.com: .* Spec and files go to api\.anthropic\.com\.$/m,
			/^OpenAI-compatible server: not ready: no base URL: Such as Ollama or llama\.cpp/m,
			/^Claude Code: (not ready: .+|ready.*|found.*): /m,
			/^Hand Off to Agent: /m,
		]) {
			assert.match(shown, line);
		}
	});

	it('of a server on this machine asks for its address, then for one of its models', async () => {
		const started = await startOpenAi();
		inputs.choices.push('OpenAI-compatible server', 'qwen-coder:14b');
		inputs.typed.push(`${started.origin}/v1 `);

		await selectPlanner(createModels().models);

		const { id, model, baseUrls } = plannerSettings();
		assert.deepEqual([id, model, baseUrls.openai], ['openai', 'qwen-coder:14b', `${started.origin}/v1`]);
		assert.deepEqual(
			started.requests.map(({ method, path, headers }) => [method, path, headers.authorization]),
			[['GET', '/v1/models', undefined]],
		);
	});

	it('takes no address that is not encrypted and not on this machine', async () => {
		inputs.choices.push('OpenAI-compatible server');
		inputs.typed.push('http://models.example/v1');

		await selectPlanner(createModels().models);

		const { id, baseUrls } = plannerSettings();
		assert.deepEqual([id, baseUrls.openai], ['auto', '']);
	});

	it('is not that of a plan, which lies in the workspace: it is made again by whom the user set up, or agrees to', async () => {
		const { models } = createModels();
		await models.keys.set('anthropic', 'https://api.anthropic.com', canary);
		const again = async (id: string, model: string) => (await openPlanner(models, () => {}, { id, model })).id;

		const byAuto = [await again('anthropic', 'm'), await again('openai', 'm'), await again('vscode', 'm')];
		await setOwn({ 'planner.id': 'literal' });
		const byLiteral = [await again('anthropic', 'm'), await again('claude-code', 'm'), await again('vscode', 'm')];

		assert.deepEqual(byAuto, ['anthropic', 'auto', 'vscode']);
		assert.deepEqual(byLiteral, ['literal', 'literal', 'vscode']);
	});

	it('of a model of the editor asks for consent, and stays as it was without', async () => {
		await scripted.offer('Large One', 'Small One');
		const { models } = createModels();
		const { showWarningMessage } = vscode.window;
		const answers = [undefined, 'Use This Model'];
		Object.assign(vscode.window, {
			showWarningMessage: async () => {
				// What is answered sooner than it can be read is asked again.
				await new Promise(resolve => setTimeout(resolve, 600));
				return answers.shift();
			},
		});

		const chosen: string[] = [];
		for (const _ of [...answers]) {
			inputs.choices.push('Model of the editor', 'Small One');
			await selectPlanner(models);
			chosen.push(`${plannerSettings().id} ${plannerSettings().model}`);
		}
		inputs.choices.push('Automatic');
		await selectPlanner(models);
		chosen.push(`${plannerSettings().id} ${plannerSettings().model}`);
		Object.assign(vscode.window, { showWarningMessage });

		assert.deepEqual(chosen, ['auto ', 'vscode small-one', 'auto ']);
		assert.ok(inputs.listed.some(line => line.startsWith('Model of the editor: ready: 2 models: ')));
	});

	async function startOpenAi(): Promise<StandIn> {
		const started = await drivers.find(({ name }) => name === 'openai')?.start([]);
		assert.ok(started);
		api = started;
		return started;
	}
});
