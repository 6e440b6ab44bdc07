import type { ChatMessage, Conversation } from '../../core/plan/model/chatModel';
import { parseInput } from '../parseInput';

/** A message as chat completions take it. */
type Sent = Readonly<Record<string, unknown>>;

/** A conversation as chat completions take it. What stays the same comes first, for servers that cache a start. */
export function toChatRequest({ system, context, tools, messages }: Conversation): Sent {
	return {
		messages: [
			{ role: 'system', content: system },
			...mergeUsers([{ role: 'user', text: context }, ...messages]).flatMap(toMessages),
		],
		...(tools.length > 0 && {
			tools: tools.map(({ name, description, input }) => ({
				type: 'function',
				function: { name, description, parameters: { ...input, type: 'object' } },
			})),
		}),
	};
}

/** Neighbouring messages of the user as one: the templates of some models want the roles to take turns. */
function mergeUsers(messages: readonly ChatMessage[]): readonly ChatMessage[] {
	return messages.reduce<ChatMessage[]>((merged, message) => {
		const last = merged.at(-1);
		if (last?.role === 'user' && message.role === 'user') {
			merged.splice(-1, 1, { role: 'user', text: [last.text, message.text].filter(text => text !== '').join('\n\n') });
		} else {
			merged.push(message);
		}
		return merged;
	}, []);
}

function toMessages(message: ChatMessage): readonly Sent[] {
	switch (message.role) {
		case 'user':
			return [{ role: 'user', content: message.text }];
		case 'results':
			return message.results.map(({ id, text, isError }) => ({
				role: 'tool',
				tool_call_id: id,
				content: isError ? `Error: ${text}` : text,
			}));
		case 'assistant':
			return [toAssistantMessage(message)];
	}
}

function toAssistantMessage({ text, calls }: Extract<ChatMessage, { role: 'assistant' }>): Sent {
	const sent = calls.map(({ id, name, input }) => ({
		id,
		type: 'function',
		function: { name, arguments: parseInput(input) ? input : '{}' },
	}));
	return { role: 'assistant', content: text, ...(sent.length > 0 && { tool_calls: sent }) };
}
