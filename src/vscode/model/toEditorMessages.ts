import * as vscode from 'vscode';
import type { ChatMessage, Conversation, ToolCall } from '../../core/plan/model/chatModel';
import { parseJson } from '../../core/text/parseJson';

/** A conversation as the editor's models take it: they know no system text, so that it is the first thing said. */
export function toEditorMessages({ system, context, messages }: Conversation): vscode.LanguageModelChatMessage[] {
	const start = [system, context].map(text => vscode.LanguageModelChatMessage.User(text));
	return [...start, ...messages.map(toMessage)];
}

function toMessage(message: ChatMessage): vscode.LanguageModelChatMessage {
	switch (message.role) {
		case 'user':
			return vscode.LanguageModelChatMessage.User(message.text);
		case 'results':
			return vscode.LanguageModelChatMessage.User(
				message.results.map(({ id, text, isError }) => {
					const said = new vscode.LanguageModelTextPart(isError ? `Error: ${text}` : text);
					return new vscode.LanguageModelToolResultPart(id, [said]);
				}),
			);
		case 'assistant': {
			const text = message.text === '' ? [] : [new vscode.LanguageModelTextPart(message.text)];
			return vscode.LanguageModelChatMessage.Assistant([...text, ...message.calls.map(toCallPart)]);
		}
	}
}

function toCallPart({ id, name, input }: ToolCall): vscode.LanguageModelToolCallPart {
	const value = parseJson(input);
	return new vscode.LanguageModelToolCallPart(id, name, typeof value === 'object' && value !== null ? value : {});
}
