import assert from 'node:assert/strict';
import type { ChatTurn } from '../../../../src/core/plan/model/chatModel';
import { createOpenAiModel } from '../../../../src/planners/openai/createOpenAiModel';
import { chunkFrame, completionFrames, completionReply } from '../../../support/standIn/chatCompletions';
import type { ScriptedReply } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { canary, conversation, never } from '../conversations';
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
