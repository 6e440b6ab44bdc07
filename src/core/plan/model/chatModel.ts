import type { Failure } from '../../failure';
import type { PlannerInfo, Usage } from '../../history/record';
import type { CancellationToken } from '../../host';

/** A tool as every API is told of it. */
export interface ToolDefinition {
	readonly name: string;
	readonly description: string;
	/** JSON Schema of its input, of type `object`. */
	readonly input: Readonly<Record<string, unknown>>;
}

/** What a model asks for. */
export interface ToolCall {
	/** Names the call in the answer to it. */
	readonly id: string;
	readonly name: string;
	/** JSON as the model wrote it, whole and unrepaired; it may be anything. */
	readonly input: string;
}

/** What a tool answers. */
export interface ToolResult {
	readonly id: string;
	readonly text: string;
	readonly isError: boolean;
}

/** What was said so far, by one side. */
export type ChatMessage =
	/** What the product says: first the task, then the answers to calls, or a question to go on. */
	| { readonly role: 'user'; readonly text: string }
	| { readonly role: 'results'; readonly results: readonly ToolResult[] }
	| {
			readonly role: 'assistant';
			readonly text: string;
			readonly calls: readonly ToolCall[];
			/** What the model's API wants to be given back as it was; only its own adapter looks at it. */
			readonly raw?: unknown;
	  };

/** What is sent: the parts before `messages` stay the same through all turns of a plan, so that an API may cache them. */
export interface Conversation {
	readonly system: string;
	/** Spec, file list and files that are likely to matter; the same through all turns. */
	readonly context: string;
	readonly tools: readonly ToolDefinition[];
	readonly messages: readonly ChatMessage[];
}

/** What a user may see while a model works. */
export type ChatProgress =
	| { readonly kind: 'text'; readonly text: string }
	/** Characters of the answer so far, text and calls. */
	| { readonly kind: 'received'; readonly characters: number }
	| { readonly kind: 'waiting'; readonly reason: string; readonly seconds: number; readonly attempt: number };

/** What a model says at once. */
export type ChatTurn =
	/** `paused`: the model asks to be called again with what it said so far. */
	| {
			readonly kind: 'answered';
			readonly stop: 'calls' | 'ended' | 'paused';
			readonly message: Extract<ChatMessage, { role: 'assistant' }>;
			readonly usage?: Usage;
	  }
	| { readonly kind: 'cancelled' }
	/** Cut off, refused, out of tokens, unreachable: whatever came of the answer is thrown away. */
	| Failure;

/**
 * A model that can call tools, behind whatever API.
 *
 * An adapter gives whole turns only: what was cut off, or is no answer by the rules of its API, is a failure.
 * Its failures name no key and no text of files. It stops within half a second of a cancellation.
 */
export interface ChatModel {
	readonly info: PlannerInfo;
	/** Tokens that may go in; what is sent is kept below. */
	readonly inputLimit: number;
	/** Tokens that the conversation has, where the API counts them; else `undefined`, and they are estimated. */
	countTokens?(conversation: Conversation, token: CancellationToken): Promise<number | undefined>;
	send(
		conversation: Conversation,
		onProgress: (progress: ChatProgress) => void,
		token: CancellationToken,
	): Promise<ChatTurn>;
}
