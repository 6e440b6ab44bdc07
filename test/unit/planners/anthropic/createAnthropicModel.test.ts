import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { ChatTurn } from '../../../../src/core/plan/model/chatModel';
import { createAnthropicModel } from '../../../../src/planners/anthropic/createAnthropicModel';
import { eventFrame, messageFrames, messageReply, type ScriptedReply } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { canary, collectProgress, conversation, never } from '../conversations';
import { anthropicDriver } from '../drivers';

describe('createAnthropicModel', () => {
	let api: StandIn | undefined;

	afterEach(() => api?.close());

	async function start(...script: readonly ScriptedReply[]) {
		api = await anthropicDriver.start(script);
		return { requests: api.requests, model: anthropicDriver.create(api.origin) };
	}

	it('gives the calls of an answer with their JSON as it came', async () => {
		const { model } = await start(
			messageReply({
				text: 'I read the file first.',
				calls: [{ id: 'c1', name: 'read_file', input: '{"path" : "src/hello.py"}' }],
				usage: { cache_read_input_tokens: 7 },
			}),
		);

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.stop, 'calls');
		assert.equal(turn.message.text, 'I read the file first.');
		assert.deepEqual(turn.message.calls, [{ id: 'c1', name: 'read_file', input: '{"path" : "src/hello.py"}' }]);
		assert.deepEqual(turn.usage, { input: 10, output: 20, cacheRead: 7 });
	});

	it('does not repair the JSON of a call', async () => {
		const broken = '{"edits":[{"path":"src/hello.py"},';
		const { model } = await start(messageReply({ calls: [{ id: 'c1', name: 'finish', input: broken }] }));

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.message.calls[0]?.input, broken);
	});

	it('tells of the text and of how much came', async () => {
		const { model } = await start(messageReply({ text: 'Nothing to do.' }));
		const progress = collectProgress();

		const turn = answered(await model.send(conversation, progress.on, never));

		const text = progress.seen.map(one => (one.kind === 'text' ? one.text : '')).join('');
		assert.equal(turn.stop, 'ended');
		assert.equal(text, 'Nothing to do.');
		assert.deepEqual(progress.seen.at(-1), { kind: 'received', characters: 14 });
	});

	it('gives a pause as one', async () => {
		const { model } = await start(messageReply({ text: 'A moment.', stop: 'pause_turn' }));

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.stop, 'paused');
	});

	it('passes over events that are not known yet', async () => {
		const [first = '', ...rest] = messageFrames({ text: 'Done.' });
		const { model } = await start({ kind: 'stream', frames: [first, eventFrame('mood', { mood: 'fine' }), ...rest] });

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.message.text, 'Done.');
	});

	it('does not wait for a connection to close behind the last event', async () => {
		const { model } = await start({ kind: 'stream', frames: messageFrames({ text: 'Done.' }), end: 'hold' });

		const turn = await model.send(conversation, () => {}, never);

		assert.equal(turn.kind, 'answered');
	});

	it('asks again after faults that pass, and says so', async () => {
		const busy = anthropicDriver.error(529, 'overloaded_error', 'busy', { 'retry-after': '0.02' });
		const { model, requests } = await start(busy, { kind: 'cut' }, messageReply({ text: 'Done.' }));
		const progress = collectProgress();

		const turn = await model.send(conversation, progress.on, never);

		assert.equal(turn.kind, 'answered');
		assert.equal(requests.length, 3);
		assert.deepEqual(
			progress.seen.filter(one => one.kind === 'waiting'),
			[
				{ kind: 'waiting', reason: 'The server is busy or has a fault.', seconds: 1, attempt: 1 },
				{ kind: 'waiting', reason: 'The server cannot be reached.', seconds: 1, attempt: 2 },
			],
		);
	});

	it('marks the stable part of a request for caching, and its end', async () => {
		const { model, requests } = await start(messageReply({ text: 'Done.' }));

		await model.send(conversation, () => {}, never);

		assert.deepEqual(JSON.parse(requests[0]?.body ?? ''), {
			model: 'stand-in',
			max_tokens: 32_000,
			stream: true,
			system: [{ type: 'text', text: conversation.system }],
			tools: [{ name: 'read_file', description: 'Text of a file.', input_schema: conversation.tools[0]?.input }],
			messages: [
				{
					role: 'user',
					content: [
						{ type: 'text', text: conversation.context, cache_control: { type: 'ephemeral' } },
						{ type: 'text', text: 'Add a greeting.', cache_control: { type: 'ephemeral' } },
					],
				},
			],
		});
	});

	it('sends an answer back as it was, thinking included, before the results of its calls', async () => {
		const { model, requests } = await start(
			messageReply({
				thinking: 'Hm.',
				text: 'I read.',
				calls: [{ id: 'c1', name: 'read_file', input: { path: 'a' } }],
			}),
			messageReply({ text: 'Done.' }),
		);

		const first = answered(await model.send(conversation, () => {}, never));
		const results = [{ id: 'c1', text: 'There is no such file.', isError: true }];
		const messages = [...conversation.messages, first.message, { role: 'results' as const, results }];
		await model.send({ ...conversation, messages }, () => {}, never);

		assert.deepEqual(JSON.parse(requests[1]?.body ?? '').messages.slice(1), [
			{
				role: 'assistant',
				content: [
					{ type: 'thinking', thinking: 'Hm.', signature: 'signed Hm.' },
					{ type: 'text', text: 'I read.' },
					{ type: 'tool_use', id: 'c1', name: 'read_file', input: { path: 'a' } },
				],
			},
			{
				role: 'user',
				content: [
					{
						type: 'tool_result',
						tool_use_id: 'c1',
						content: 'There is no such file.',
						is_error: true,
						cache_control: { type: 'ephemeral' },
					},
				],
			},
		]);
	});

	it('sends the effort that is set', async () => {
		api = await anthropicDriver.start([messageReply({ text: 'Done.' })]);
		const model = createAnthropicModel({
			apiKey: canary,
			baseURL: api.origin,
			model: 'm',
			effort: 'low',
			maxTokens: 9,
		});

		await model.send(conversation, () => {}, never);

		const { output_config, max_tokens } = JSON.parse(api.requests[0]?.body ?? '');
		assert.deepEqual({ output_config, max_tokens }, { output_config: { effort: 'low' }, max_tokens: 9 });
	});

	it('has the tokens of a conversation counted', async () => {
		const { model, requests } = await start();

		const count = await model.countTokens?.(conversation, never);

		assert.equal(requests[0]?.path, '/v1/messages/count_tokens');
		assert.equal(count, requests[0]?.body.length);
	});

	it('does not know the count where the API does not tell', async () => {
		api = await anthropicDriver.start([]);
		const model = createAnthropicModel({ apiKey: canary, baseURL: `${api.origin}/nowhere`, model: 'm' });

		const count = await model.countTokens?.(conversation, never);

		assert.equal(count, undefined);
	});

	for (const [what, apiKey, code] of [
		['no key', ' ', 'key.missing'],
		['a key with a line break inside', 'sk-canary\nsk-canary', 'key.invalid'],
	] as const) {
		it(`sends nothing with ${what}`, async () => {
			api = await anthropicDriver.start([]);
			const model = createAnthropicModel({ apiKey, baseURL: api.origin, model: 'm' });

			const turn = await model.send(conversation, () => {}, never);

			assert.equal(turn.kind === 'failed' && turn.code, code);
			assert.ok(!JSON.stringify(turn).includes('canary'));
			assert.equal(api.requests.length, 0);
		});
	}

	it('holds its key where a log cannot show it', async () => {
		const { model } = await start();

		const shown = inspect(model, { depth: 12, showHidden: true });

		assert.ok(!shown.includes(canary));
	});
});

function answered(turn: ChatTurn): Extract<ChatTurn, { kind: 'answered' }> {
	assert.equal(turn.kind, 'answered', JSON.stringify(turn));
	return turn;
}
