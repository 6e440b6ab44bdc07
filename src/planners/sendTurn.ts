import type { ChatModel, ChatProgress, Conversation } from '../core/plan/model/chatModel';
import type { AnsweredTurn } from './answeredTurn';
import { askServer, type ServerQuestion } from './request/askServer';
import type { Access } from './request/checkAccess';
import type { Outcome } from './request/outcome';
import type { Watch } from './request/watch';

/** Sends a conversation once and reads the whole answer. May throw. */
export type TurnAttempt = (
	access: Access,
	conversation: Conversation,
	onProgress: (progress: ChatProgress) => void,
	watch: Watch,
) => Promise<Outcome<AnsweredTurn>>;

/** How a model of an API is sent a conversation: with retries, and without progress of an attempt that was given up. */
export function sendTurn(question: ServerQuestion, attempt: TurnAttempt): ChatModel['send'] {
	return (conversation, onProgress, token) =>
		askServer(
			{ ...question, sent: conversation },
			(access, watch) => {
				const tell = (progress: ChatProgress) => {
					if (watch.fault === undefined) {
						onProgress(progress);
					}
				};
				return attempt(access, conversation, tell, watch);
			},
			onProgress,
			token,
		);
}
