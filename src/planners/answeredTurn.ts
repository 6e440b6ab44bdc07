import type { ChatTurn } from '../core/plan/model/chatModel';

/** The whole answer of a model. */
export type AnsweredTurn = Extract<ChatTurn, { kind: 'answered' }>;
