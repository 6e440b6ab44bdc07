import * as vscode from 'vscode';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { ChatModel, ChatProgress, ChatTurn, Conversation, ToolCall } from '../../core/plan/model/chatModel';
import { PatientRequest } from './patientRequest';
import { toEditorMessages } from './toEditorMessages';

/** Milliseconds without a piece of the answer, after which it is given up; the first one may wait for a consent. */
const usualPatience = 120_000;
/** UTF-16 units of one answer. */
const longestAnswer = 16 * 1024 * 1024;

/** The models that the editor offers; none where no extension brings one. */
export async function listEditorModels(): Promise<readonly vscode.LanguageModelChat[]> {
	return vscode.lm.selectChatModels();
}

/**
 * A model that the editor offers, with tools. The editor asks the user for consent at the first request.
 *
 * An answer counts only as a whole. What fails is told in our own words, and no other model is asked in its place.
 */
export function createEditorModel(model: vscode.LanguageModelChat, patience = usualPatience): ChatModel {
	return {
		info: { id: 'vscode', model: model.id },
		inputLimit: model.maxInputTokens,
		send: async (conversation, onProgress, token) => {
			const request = new PatientRequest(patience, token);
			try {
				const answer = read(model, conversation, onProgress, request);
				// What the abandoned answer still does comes to nothing.
				answer.catch(() => {});
				return await Promise.race([answer, request.over.then(reason => endOf(reason))]);
			} catch (error) {
				return token.isCancellationRequested ? { kind: 'cancelled' } : describeError(error);
			} finally {
				request.dispose();
			}
		},
	};
}

async function read(
	model: vscode.LanguageModelChat,
	conversation: Conversation,
	onProgress: (progress: ChatProgress) => void,
	request: PatientRequest,
): Promise<ChatTurn> {
	const tools = conversation.tools.map(({ name, description, input }) => ({ name, description, inputSchema: input }));
	const justification = vscode.l10n.t('It plans the edits that the changes of a spec need.');
	const response = await model.sendRequest(toEditorMessages(conversation), { tools, justification }, request.token);
	const calls: ToolCall[] = [];
	let [text, characters] = ['', 0];
	for await (const part of response.stream) {
		if (request.token.isCancellationRequested) {
			return { kind: 'cancelled' };
		}
		request.goesOn();
		if (part instanceof vscode.LanguageModelTextPart) {
			text += part.value;
			characters += part.value.length;
		} else if (part instanceof vscode.LanguageModelToolCallPart) {
			const input = JSON.stringify(part.input ?? {});
			calls.push({ id: part.callId, name: part.name, input });
			characters += input.length;
		}
		if (characters > longestAnswer) {
			return failure('model.bad_response', 'The answer of the model is too large.', otherModel);
		}
		onProgress({ kind: 'received', characters });
	}
	const message = { role: 'assistant', text, calls } as const;
	return { kind: 'answered', stop: calls.length > 0 ? 'calls' : 'ended', message };
}

function endOf(reason: 'cancelled' | 'silent'): ChatTurn {
	return reason === 'cancelled'
		? { kind: 'cancelled' }
		: failure('model.timeout', 'The model of the editor has been silent for too long.', 'Plan again.');
}

const otherModel = 'Choose another model or planner with “Spec: Select Planner”.';

/** By the code of the error; its text comes from outside, and may repeat what was sent. */
function describeError(error: unknown): Failure {
	switch (error instanceof vscode.LanguageModelError ? error.code : '') {
		case vscode.LanguageModelError.NoPermissions.name:
			return failure(
				'model.no_permission',
				'You did not let this extension use the models of the editor.',
				'Plan again and allow it, or choose another planner with “Spec: Select Planner”.',
			);
		case vscode.LanguageModelError.Blocked.name:
			return failure(
				'model.rate_limited',
				'The editor blocks requests to its model for now.',
				'Wait a while, then plan again.',
			);
		case vscode.LanguageModelError.NotFound.name:
			return failure('model.unknown_model', 'The editor does not have the model any more.', otherModel);
		default:
			return failure('model.server_error', 'The model of the editor failed.', `Plan again. ${otherModel}`);
	}
}

function failure(code: Failure['code'], message: string, next: string): Failure {
	return failed(code, message, nothingWritten, next);
}
