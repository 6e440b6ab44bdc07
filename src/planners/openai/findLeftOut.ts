import type { Conversation } from '../../core/plan/model/chatModel';
import { estimateConversation } from '../../core/plan/model/estimateTokens';
import type { AnsweredTurn } from '../answeredTurn';
import type { Fault } from '../request/fault';

/** Contexts that are usual where prompts are shortened in silence, in tokens. */
const usualContexts = [1024, 2048, 4096, 8192, 16_384, 32_768];
/** Tokens at the start of a prompt that are kept besides. */
const kept = 8;
/** How many times more was sent, at the least; an estimate is up to that much too high. */
const least = 1.5;

/**
 * Whether a server shortened what it was sent to what it has room for, without a word, as Ollama does: it then counts
 * exactly its context or half of it, and much less than was sent. An answer to that is worth nothing.
 */
export function findLeftOut({ usage }: AnsweredTurn, sent: Conversation): Fault | undefined {
	const read = usage ? usage.input + (usage.cacheRead ?? 0) : 0;
	const isContext = usualContexts.some(context => read >= context && read <= context + kept);
	const estimate = isContext ? estimateConversation(sent) : 0;
	return estimate >= read * least && isContext ? { kind: 'leftOut', read, sent: estimate } : undefined;
}
