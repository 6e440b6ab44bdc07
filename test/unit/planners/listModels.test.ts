import assert from 'node:assert/strict';
import { listAnthropicModels } from '../../../src/planners/anthropic/listAnthropicModels';
import { listOpenAiModels } from '../../../src/planners/openai/listOpenAiModels';
import { type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import { canary, never } from './conversations';
import { anthropicDriver, openAiDriver } from './drivers';

describe('the list of models', () => {
	let api: StandIn;

	afterEach(() => api.close());

	it('of the Messages API has limits and efforts', async () => {
		api = await anthropicDriver.start([]);

		const listed = await listAnthropicModels({ apiKey: canary, baseURL: api.origin }, never);

		assert.deepEqual(listed, {
			kind: 'listed',
			models: [
				{
					id: 'stand-in-large',
					name: 'Stand-in Large',
					inputLimit: 500_000,
					maxTokens: 64_000,
					efforts: ['low', 'medium', 'high'],
				},
				{ id: 'stand-in-small', name: 'Stand-in Small' },
			],
		});
	});

	it('of a server with chat completions has their ids', async () => {
		api = await openAiDriver.start([]);

		const listed = await listOpenAiModels({ baseURL: `${api.origin}/v1` }, never);

		assert.deepEqual(listed, { kind: 'listed', models: [{ id: 'qwen-coder:14b', name: 'qwen-coder:14b' }] });
	});

	it('is empty where a server says that it has none', async () => {
		api = await startStandIn(() => ({ kind: 'answer', status: 200, body: '{"object":"list","data":null}' }));

		const listed = await listOpenAiModels({ baseURL: `${api.origin}/v1` }, never);

		assert.deepEqual(listed, { kind: 'listed', models: [] });
	});

	it('is a failure with a way on where the address is wrong', async () => {
		api = await openAiDriver.start([]);

		const listed = await listOpenAiModels({ baseURL: api.origin }, never);
		const same = await listAnthropicModels({ apiKey: canary, baseURL: `${api.origin}/v1` }, never);

		assert.equal(listed.kind === 'failed' && listed.code, 'model.not_found');
		assert.equal(same.kind === 'failed' && same.code, 'model.not_found');
	});
});
