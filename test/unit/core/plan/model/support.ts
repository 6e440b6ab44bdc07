import type { ChatMessage, ChatModel, ChatTurn, Conversation } from '../../../../../src/core/plan/model/chatModel';

/** What a scripted model says in one turn: calls by name and input, or whatever turn it is. */
export type Said = readonly (readonly [name: string, input: unknown])[] | ChatTurn;

export interface ScriptedModel extends ChatModel {
	/** The conversations that it was sent. */
	readonly heard: readonly Conversation[];
}

/**
 * A model that says what it is told, turn by turn; a function may look at the conversation. It says the last thing over
 * and over. An input that is a string is sent as it is.
 */
export function scriptedModel(
	script: readonly (Said | ((conversation: Conversation) => Said | Promise<Said>))[],
	overrides: Partial<ChatModel> = {},
): ScriptedModel {
	const heard: Conversation[] = [];
	return {
		info: { id: 'scripted', model: 'script-1' },
		inputLimit: 100_000,
		heard,
		send: async conversation => {
			const step = script[Math.min(heard.length, script.length - 1)] ?? [];
			heard.push(conversation);
			const said = typeof step === 'function' ? await step(conversation) : step;
			return 'kind' in said ? said : calling(said, heard.length);
		},
		...overrides,
	};
}

/** A turn that calls tools. */
export function calling(calls: readonly (readonly [name: string, input: unknown])[], turn = 1): ChatTurn {
	return {
		kind: 'answered',
		stop: 'calls',
		message: {
			role: 'assistant',
			text: '',
			calls: calls.map(([name, input], index) => ({
				id: `call-${turn}-${index + 1}`,
				name,
				input: typeof input === 'string' ? input : JSON.stringify(input),
			})),
		},
		usage: { input: 100, output: 10 },
	};
}

/** A turn of text alone. */
export function saying(text: string, stop: 'ended' | 'paused' = 'ended'): ChatTurn {
	return { kind: 'answered', stop, message: { role: 'assistant', text, calls: [] } };
}

/** `finish` that hands in edits of these paths, for all changes. */
export function finishing(
	paths: readonly string[],
	more: Readonly<Record<string, unknown>> = {},
): readonly [name: string, input: unknown] {
	const edits = paths.map(path => ({ path, reason: 'The spec asks for it.', requirements: [] }));
	return [
		'finish',
		{
			summary: 'Do what the spec says.',
			edits,
			edit_count: paths.length,
			verify: [],
			assumptions: [],
			unresolved: [],
			...more,
		},
	];
}

/** The last answers to calls that a conversation holds. */
export function lastResults({ messages }: Conversation): Extract<ChatMessage, { role: 'results' }>['results'] {
	const last = messages.at(-1);
	return last?.role === 'results' ? last.results : [];
}
