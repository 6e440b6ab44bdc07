import assert from 'node:assert/strict';
import { createModelPlanner } from '../../src/core/plan/model/modelPlanner';
import { createAnthropicModel } from '../../src/planners/anthropic/createAnthropicModel';
import { planSpecChange } from '../../src/vscode/plan/planSpecChange';
import { errorReply, messageReply, type ScriptedReply, startMessagesApi } from '../support/standIn/messagesApi';
import type { StandIn } from '../support/standIn/startStandIn';
import { eventually } from './support/eventually';
import { specPath, useExample } from './support/example';
import { lines } from './support/logged';
import { openSpec } from './support/planned';
import { useSession } from './support/session';

const canary = 'sk-canary-0ddba11';
const look = messageReply({ calls: [{ id: 'c1', name: 'read_file', input: { path: 'src/hello.py' } }] });

describe('planning by a model', () => {
	let api: StandIn | undefined;

	afterEach(async () => {
		await api?.close();
		lines.length = 0;
	});

	const example = useExample();
	const openSession = useSession();

	/** The spec with a pending change, planned by a stand-in; what the plan view would say meanwhile is kept. */
	async function open(...script: readonly ScriptedReply[]) {
		const started = await startMessagesApi(script);
		api = started;
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const session = openSession(async onProgress => {
			const model = createAnthropicModel({ apiKey: canary, baseURL: started.origin, model: 'stand-in-large' });
			return createModelPlanner(model, { onProgress });
		});
		const one = await openSpec(session);
		const told: string[] = [];
		one.onDidChange(() => {
			const { activity } = one;
			if ('note' in activity) {
				told.push([activity.note, activity.figures].filter(Boolean).join(' | '));
			}
		});
		return { one, told, requests: started.requests };
	}

	it('tells what it does: the size of the question, the files it reads, what comes in', async () => {
		const { one, told } = await open(look, { kind: 'hold' });

		const planning = planSpecChange(one);
		await eventually(() => assert.ok(told.includes('Waiting for the model | Answer 2'), told.join('\n')));
		one.stop();
		await planning;

		assert.ok(told.some(line => /^Asking the model \| [\d,]+ of [\d,]+ tokens, with \d+ files?$/.test(line)));
		assert.ok(told.includes('Reading src/hello.py'));
		assert.ok(told.some(line => /^The model answers \| \d+ characters? so far$/.test(line)));
		assert.equal(told.at(-1), 'Stopping');
	});

	it('stops soon, also while an answer is waited for, and leaves what there was', async () => {
		const { one, requests } = await open({ kind: 'hold' });
		const planning = planSpecChange(one);
		await eventually(() => assert.ok(requests.some(({ path }) => path === '/v1/messages')));

		const asked = performance.now();
		one.stop();
		const review = await planning;

		assert.ok(performance.now() - asked < 2000);
		assert.deepEqual([review, one.review, one.notice, one.isBusy], [undefined, undefined, null, false]);
	});

	it('counts down while it waits for the next attempt', async () => {
		const { one, told } = await open(errorReply(429, 'rate_limit_error', 'Slow down', { 'retry-after': '5' }));

		const planning = planSpecChange(one);
		const waits = () => [...new Set(told.filter(line => line.startsWith('The server limits how often it is asked.')))];
		await eventually(() => assert.ok(waits().length >= 3, told.join('\n')));
		one.stop();
		await planning;

		assert.deepEqual(
			waits().slice(0, 3),
			[5, 4, 3].map(left => `The server limits how often it is asked. | Attempt 2 follows in ${left} s`),
		);
	});

	it('says in three parts what failed, and names no key', async () => {
		const { one, told } = await open(errorReply(401, 'authentication_error', `invalid key ${canary}`));

		await planSpecChange(one);

		assert.deepEqual([one.review, one.notice?.tone], [undefined, 'error']);
		assert.match(one.notice?.message ?? '', /does not accept the API key/);
		assert.match(one.notice?.state ?? '', /Nothing was written\./);
		assert.match(one.notice?.next ?? '', /Set API Key/);
		assert.ok(![...lines, ...told, JSON.stringify(one.notice)].some(text => text.includes(canary)));
	});
});
