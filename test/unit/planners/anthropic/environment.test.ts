import assert from 'node:assert/strict';
import { messageReply } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { canary, conversation, never } from '../conversations';
import { anthropicDriver } from '../drivers';

/** What the SDK would take from the environment, unasked. */
const hostile = {
	ANTHROPIC_API_KEY: 'sk-of-the-environment',
	ANTHROPIC_AUTH_TOKEN: 'token-of-the-environment',
	ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
	ANTHROPIC_CUSTOM_HEADERS: 'x-evil: yes\nAuthorization: Bearer other\nx-api-key: other',
	ANTHROPIC_LOG: 'debug',
};

describe('createAnthropicModel in a strange environment', () => {
	const before = { ...process.env };
	const written: string[] = [];
	const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;
	const originals = methods.map(method => [method, console[method]] as const);
	let api: StandIn;

	beforeEach(async () => {
		Object.assign(process.env, hostile);
		for (const method of methods) {
			console[method] = (...parts: unknown[]) => written.push(parts.join(' '));
		}
		api = await anthropicDriver.start([
			messageReply({ text: 'Done.' }),
			{ kind: 'stream', frames: ['event: message_start\ndata: {"broken\n\n'] },
		]);
	});

	afterEach(async () => {
		for (const name of Object.keys(hostile)) {
			delete process.env[name];
		}
		Object.assign(process.env, before);
		for (const [method, original] of originals) {
			console[method] = original;
		}
		await api.close();
	});

	it('sends the key that it was given to the address that it was given, and nothing else', async () => {
		const model = anthropicDriver.create(api.origin);

		const turn = await model.send(conversation, () => {}, never);

		assert.equal(turn.kind, 'answered');
		const headers = api.requests[0]?.headers ?? assert.fail('no request');
		assert.equal(headers.authorization, `Bearer ${canary}`);
		assert.deepEqual(
			Object.keys(headers).filter(name => /^x-|otel|trace/.test(name)),
			[],
		);
	});

	it('writes nothing to the console, also where an answer is broken', async () => {
		const model = anthropicDriver.create(api.origin);

		await model.send(conversation, () => {}, never);
		await model.send(conversation, () => {}, never);

		assert.equal(api.requests.length, 2);
		assert.deepEqual(written, []);
	});
});
