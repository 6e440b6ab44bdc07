import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createEditorModel } from '../../src/vscode/model/createEditorModel';
import { conversation } from '../unit/planners/conversations';

type Answer = (token: vscode.CancellationToken | undefined) => AsyncIterable<unknown>;

const { LanguageModelError, LanguageModelTextPart, LanguageModelToolCallPart } = vscode;

describe('a model of the editor', () => {
	it('answers with text and calls, and is told of the tools', async () => {
		const sent: vscode.LanguageModelChatMessage[] = [];
		const model = fake(async function* () {
			yield new LanguageModelTextPart('I look.');
			yield new LanguageModelToolCallPart('c1', 'read_file', { path: 'a.py' });
		}, sent);

		const turn = await send(model);

		const calls = [{ id: 'c1', name: 'read_file', input: '{"path":"a.py"}' }];
		assert.deepEqual(turn, {
			kind: 'answered',
			stop: 'calls',
			message: { role: 'assistant', text: 'I look.', calls },
		});
		assert.equal(sent.length, 3);
	});

	const faults: readonly (readonly [string, Error])[] = [
		['model.no_permission', LanguageModelError.NoPermissions('secret')],
		['model.rate_limited', LanguageModelError.Blocked('secret')],
		['model.unknown_model', LanguageModelError.NotFound('secret')],
		['model.server_error', new Error('secret')],
	];
	for (const [code, error] of faults) {
		it(`fails as ${code} by the code of the error, without its text`, async () => {
			const turn = await send(
				fake(async function* () {
					yield new LanguageModelTextPart('I');
					throw error;
				}),
			);

			assert.equal(turn.kind === 'failed' && turn.code, code);
			assert.doesNotMatch(JSON.stringify(turn), /secret/);
		});
	}

	it('is given up when it falls silent, and at once when that is asked for', async () => {
		const silent = fake(async function* () {
			yield new LanguageModelTextPart('I');
			await new Promise(() => {});
		});
		const source = new vscode.CancellationTokenSource();
		setTimeout(() => source.cancel(), 50);

		const turns = [await send(silent, 50), await send(silent, 10_000, source.token)];

		assert.deepEqual(
			turns.map(turn => (turn.kind === 'failed' ? turn.code : turn.kind)),
			['model.silent', 'cancelled'],
		);
		source.dispose();
	});
});

function send(model: vscode.LanguageModelChat, patience = 5000, token = new vscode.CancellationTokenSource().token) {
	return createEditorModel(model, patience).send(conversation, () => {}, token);
}

/** A model that answers as it is told. */
function fake(answer: Answer, sent: vscode.LanguageModelChatMessage[] = []): vscode.LanguageModelChat {
	return {
		name: 'Fake',
		id: 'fake-1',
		vendor: 'fake',
		family: 'fake',
		version: '1',
		maxInputTokens: 10_000,
		countTokens: async () => 1,
		sendRequest: async (messages, options, token) => {
			assert.equal(options?.tools?.[0]?.name, 'read_file');
			sent.push(...messages);
			return { stream: answer(token), text: (async function* () {})() };
		},
	};
}
