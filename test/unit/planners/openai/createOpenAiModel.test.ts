import assert from 'node:assert/strict';
import type { ChatTurn } from '../../../../src/core/plan/model/chatModel';
import { createOpenAiModel } from '../../../../src/planners/openai/createOpenAiModel';
import { chunkFrame, completionFrames, completionReply } from '../../../support/standIn/chatCompletions';
import type { ScriptedReply } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { canary, collectProgress, conversation, never } from '../conversations';
import { openAiDriver } from '../drivers';

describe('createOpenAiModel', () => {
	let api: StandIn | undefined;

	afterEach(() => api?.close());

	async function start(...script: readonly ScriptedReply[]) {
		api = await openAiDriver.start(script);
		return { requests: api.requests, model: openAiDriver.create(api.origin) };
	}

	it('gives the calls of an answer with their JSON as it came', async () => {
		const calls = [
			{ id: 'c1', name: 'read_file', input: '{"path" : "src/hello.py"}' },
			{ id: 'c2', name: 'list_files', input: '' },
		];
		const { model } = await start(completionReply({ text: 'I read first.', calls }));

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.stop, 'calls');
		assert.equal(turn.message.text, 'I read first.');
		assert.deepEqual(turn.message.calls, [calls[0], { id: 'c2', name: 'list_files', input: '{}' }]);
		assert.deepEqual(turn.usage, { input: 10, output: 20 });
	});

	it('tells calls apart that a server gives one index, and names those without an id', async () => {
		const piece = (id: string, name: string, json: string) =>
			chunkFrame({ choices: [{ delta: { tool_calls: [{ index: 0, id, function: { name, arguments: json } }] } }] });
		const finish = chunkFrame({ choices: [{ delta: {}, finish_reason: 'stop' }] });
		const { model } = await start(
			{ kind: 'stream', frames: [piece('a', 'read_file', '{}'), piece('b', 'list_files', '{}'), finish] },
			{ kind: 'stream', frames: [piece('', 'read_file', '{}'), finish] },
		);

		const first = answered(await model.send(conversation, () => {}, never));
		const second = answered(await model.send(conversation, () => {}, never));

		assert.deepEqual(
			first.message.calls.map(({ id, name }) => [id, name]),
			[
				['a', 'read_file'],
				['b', 'list_files'],
			],
		);
		assert.equal(first.stop, 'calls');
		assert.deepEqual(second.message.calls, [{ id: 'call_1', name: 'read_file', input: '{}' }]);
	});

	it('takes whole calls without an index and an id, and their input as an object, as some servers send them', async () => {
		const call = (name: string, input: unknown) => ({ function: { name, arguments: input } });
		const pieces = [
			{ content: null, tool_calls: [call('read_file', { path: 'a' })] },
			{ content: null, tool_calls: [call('read_file', '{"path":"b"}')] },
			{ tool_calls: [call('list_files', {}), call('list_files', '{}')] },
		].map(delta => chunkFrame({ choices: [{ delta, finish_reason: '' }], usage: null }));
		const finish = chunkFrame({ choices: [{ delta: {}, finish_reason: 'stop' }] });
		const { model } = await start({ kind: 'stream', frames: [...pieces, finish] });

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.deepEqual(
			turn.message.calls.map(({ id, name, input }) => `${id} ${name} ${input}`),
			[
				'call_1 read_file {"path":"a"}',
				'call_2 read_file {"path":"b"}',
				'call_3 list_files {}',
				'call_4 list_files {}',
			],
		);
		assert.deepEqual([turn.stop, turn.message.text, turn.usage], ['calls', '', undefined]);
	});

	it('goes on with a call whose pieces all have its name', async () => {
		const piece = (json: string) =>
			chunkFrame({
				choices: [{ delta: { tool_calls: [{ index: 0, function: { name: 'read_file', arguments: json } }] } }],
			});
		const finish = chunkFrame({ choices: [{ delta: {}, finish_reason: 'tool_calls' }] });
		const { model } = await start({ kind: 'stream', frames: [piece(''), piece('{"path"'), piece(':"a"}'), finish] });

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.deepEqual(turn.message.calls, [{ id: 'call_1', name: 'read_file', input: '{"path":"a"}' }]);
	});

	it('keeps no thoughts, but shows that they come in', async () => {
		const thought = (delta: object) => chunkFrame({ choices: [{ delta }] });
		const { model } = await start(
			{ kind: 'stream', frames: [thought({ reasoning_content: 'Hm.' }), ...completionFrames({ text: 'Done.' })] },
			{ kind: 'stream', frames: [thought({ reasoning: 'Hm, hm.' }), ...completionFrames({ text: 'Done.' })] },
			completionReply({ text: '<think>\nHm. </think>\n\nDone, with <think>.', stop: 'end_turn' }),
			completionReply({ text: 'No <think>thought</think>.' }),
		);
		const progress = collectProgress();

		const texts: string[] = [];
		for (let count = 0; count < 4; count++) {
			texts.push(answered(await model.send(conversation, progress.on, never)).message.text);
		}

		assert.deepEqual(texts, ['Done.', 'Done.', 'Done, with <think>.', 'No <think>thought</think>.']);
		assert.deepEqual(progress.seen[0], { kind: 'received', characters: 3 });
		assert.ok(!progress.seen.some(one => one.kind === 'text' && one.text.includes('Hm, hm')));
	});

	for (const [read, server] of [
		[2048, 'its whole context'],
		[1026, 'half of its context, and a few'],
	] as const) {
		it(`takes no answer of a server that read no more than ${server}`, async () => {
			const { model, requests } = await start(completionReply({ text: 'Done.', usage: { prompt_tokens: read } }));
			const context = 'const answer = 42;\n'.repeat(600);

			const turn = await model.send({ ...conversation, context }, () => {}, never);

			assert.equal(turn.kind === 'failed' && turn.code, 'model.context_exceeded');
			assert.match(
				turn.kind === 'failed' ? turn.message : '',
				new RegExp(`read only ${read.toLocaleString('en')} tokens of about 3,8`),
			);
			assert.equal(requests.length, 1);
		});
	}

	it('takes an answer of a server that counts what it was sent, or only what was new to it', async () => {
		const context = 'const answer = 42;\n'.repeat(600);
		const counts = [2800, 300, 2030];
		const { model } = await start(
			...counts.map(count => completionReply({ text: 'Done.', usage: { prompt_tokens: count } })),
		);

		for (const _ of counts) {
			assert.equal(answered(await model.send({ ...conversation, context }, () => {}, never)).stop, 'ended');
		}
	});

	it('takes an answer that ends without [DONE], once it has a reason to stop', async () => {
		const { model } = await start({ kind: 'stream', frames: completionFrames({ text: 'Done.' }).slice(0, -1) });

		const turn = answered(await model.send(conversation, () => {}, never));

		assert.equal(turn.stop, 'ended');
		assert.equal(turn.message.text, 'Done.');
	});

	it('sends context and task as one message, and answers of the model with their results', async () => {
		const { model, requests } = await start(completionReply({ text: 'Done.' }));
		const messages = [
			...conversation.messages,
			{
				role: 'assistant' as const,
				text: 'I read.',
				calls: [
					{ id: 'c1', name: 'read_file', input: '{"path":"a"}' },
					{ id: 'c2', name: 'read_file', input: '{"pa' },
				],
			},
			{
				role: 'results' as const,
				results: [
					{ id: 'c1', text: 'print()', isError: false },
					{ id: 'c2', text: 'It is no JSON.', isError: true },
				],
			},
		];

		await model.send({ ...conversation, messages }, () => {}, never);

		const call = (id: string, json: string) => ({
			id,
			type: 'function',
			function: { name: 'read_file', arguments: json },
		});
		assert.deepEqual(JSON.parse(requests[0]?.body ?? ''), {
			model: 'stand-in',
			stream: true,
			stream_options: { include_usage: true },
			messages: [
				{ role: 'system', content: conversation.system },
				{ role: 'user', content: `${conversation.context}\n\nAdd a greeting.` },
				{ role: 'assistant', content: 'I read.', tool_calls: [call('c1', '{"path":"a"}'), call('c2', '{}')] },
				{ role: 'tool', tool_call_id: 'c1', content: 'print()' },
				{ role: 'tool', tool_call_id: 'c2', content: 'Error: It is no JSON.' },
			],
			tools: [
				{
					type: 'function',
					function: {
						name: 'read_file',
						description: 'Text of a file.',
						parameters: conversation.tools[0]?.input,
					},
				},
			],
		});
		assert.equal(requests[0]?.headers.authorization, `Bearer ${canary}`);
	});

	it('needs no key, and says so where the server wants one', async () => {
		api = await openAiDriver.start([completionReply({ text: 'Done.' }), openAiDriver.error(401, 'auth', 'no key')]);
		const model = createOpenAiModel({ baseURL: `${api.origin}/v1/`, model: 'stand-in' });

		const open = await model.send(conversation, () => {}, never);
		const shut = await model.send(conversation, () => {}, never);

		assert.equal(open.kind, 'answered');
		assert.equal(api.requests[0]?.headers.authorization, undefined);
		assert.equal(shut.kind === 'failed' && shut.code, 'key.missing');
	});

	it('says at once that no server runs', async () => {
		api = await openAiDriver.start([]);
		const { origin } = api;
		await api.close();

		const turn = await openAiDriver.create(origin).send(conversation, () => {}, never);

		assert.equal(turn.kind === 'failed' && turn.code, 'model.unreachable');
		assert.match(turn.kind === 'failed' ? turn.message : '', /ECONNREFUSED/);
	});

	it('refuses an address that is not encrypted, without a request', async () => {
		const model = createOpenAiModel({ baseURL: 'http://models.example.com/v1', apiKey: canary, model: 'stand-in' });

		const turn = await model.send(conversation, () => {}, never);

		assert.equal(turn.kind === 'failed' && turn.code, 'model.base_url');
	});
});

function answered(turn: ChatTurn): Extract<ChatTurn, { kind: 'answered' }> {
	assert.equal(turn.kind, 'answered', JSON.stringify(turn));
	return turn;
}
