import type { ChatMessage } from './chatModel';

/** All text of a message that goes to a model, in its order. */
export function textsOf(message: ChatMessage): readonly string[] {
	switch (message.role) {
		case 'user':
			return [message.text];
		case 'results':
			return message.results.map(({ text }) => text);
		case 'assistant':
			return [message.text, ...message.calls.flatMap(({ name, input }) => [name, input])];
	}
}
