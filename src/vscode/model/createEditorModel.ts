import * as vscode from 'vscode';
import { failed, nothingWritten } from '../../core/failure';
import type { ChatModel, ChatProgress, ChatTurn, Conversation, ToolCall } from '../../core/plan/model/chatModel';
import { countEditorTokens } from './countEditorTokens';
import { describeEditorError, otherModel } from './describeEditorError';
import { PatientRequest } from './patientRequest';
import { toEditorMessages } from './toEditorMessages';

/** Milliseconds without a piece of the answer, after which it is given up; the first one may wait for a consent. */
const usualPatience = 120_000;
/** UTF-16 units of one answer. */
const longestAnswer = 16 * 1024 * 1024;

/**
 * A model that the editor offers, with tools. The editor asks the user for consent at the first request.
 *
 * An answer counts only as a whole. What fails is told in our own words, and no other model is asked in its place.
 */
export function createEditorModel(model: vscode.LanguageModelChat, patience = usualPatience): ChatModel {
	return {
		info: { id: 'vscode', model: model.id },
		inputLimit: model.maxInputTokens,
		countTokens: (conversation, token) => countEditorTokens(model, conversation, token),
		send: async (conversation, onProgress, token) => {
			const request = new PatientRequest(patience, token);
			try {
				const answer = read(model, conversation, onProgress, request);
				// What the abandoned answer still does comes to nothing.
				answer.catch(() => {});
				return await Promise.race([answer, request.over.then(reason => endOf(reason))]);
			} catch (error) {
				return token.isCancellationRequested ? { kind: 'cancelled' } : describeEditorError(error);
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
			return failed('model.bad_response', 'The answer of the model is too large.', nothingWritten, otherModel);
		}
		onProgress({ kind: 'received', characters });
	}
	const message = { role: 'assistant', text, calls } as const;
	return { kind: 'answered', stop: calls.length > 0 ? 'calls' : 'ended', message };
}

function endOf(reason: 'cancelled' | 'silent'): ChatTurn {
	return reason === 'cancelled'
		? { kind: 'cancelled' }
		: failed('model.silent', 'The model of the editor has been silent for too long.', nothingWritten, 'Plan again.');
}
