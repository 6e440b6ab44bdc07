import type { Conversation } from './chatModel';
import { textsOf } from './textsOf';

/** UTF-8 bytes of a token: rather too few, so that the estimate is rather too high. */
const bytesOfToken = 3;

/** About how many tokens a text has. */
export function estimateTokens(text: string): number {
	return Math.ceil(new TextEncoder().encode(text).length / bytesOfToken);
}

/** About how many tokens a conversation has. */
export function estimateConversation({ system, context, tools, messages }: Conversation): number {
	const texts = [system, context, JSON.stringify(tools), ...messages.flatMap(textsOf)];
	return texts.reduce((sum, text) => sum + estimateTokens(text), 0);
}
