import type {
	ContentBlockParam,
	MessageCreateParamsBase,
	MessageParam,
	TextBlockParam,
	Tool,
} from '@anthropic-ai/sdk/resources/messages/messages';
import type { ChatMessage, Conversation, ToolDefinition } from '../../core/plan/model/chatModel';
import { parseInput } from '../parseInput';
import { AnthropicContent } from './anthropicContent';

/** What the Messages API is told of a conversation, counted or sent. */
export type AnthropicPrompt = Pick<MessageCreateParamsBase, 'system' | 'tools' | 'messages'>;

const cached = { cache_control: { type: 'ephemeral' } } as const;

/**
 * A conversation as the Messages API takes it.
 *
 * What stays the same comes first (tools, system, context) and ends with a mark up to which the API may cache; a second
 * mark at the end lets the next turn start from this one.
 */
export function toRequest({ system, context, tools, messages }: Conversation): AnthropicPrompt {
	const start: Turn = { role: 'user', content: textBlocks(context).map(block => ({ ...block, ...cached })) };
	return {
		system: [...textBlocks(system)],
		tools: tools.map(toTool),
		messages: markEnd(mergeTurns([start, ...messages.map(toTurn)])),
	};
}

function toTool({ name, description, input }: ToolDefinition): Tool {
	return { name, description, input_schema: { ...input, type: 'object' } };
}

interface Turn {
	readonly role: 'user' | 'assistant';
	readonly content: readonly ContentBlockParam[];
}

function toTurn(message: ChatMessage): Turn {
	switch (message.role) {
		case 'user':
			return { role: 'user', content: textBlocks(message.text) };
		case 'results':
			return {
				role: 'user',
				content: message.results.map(({ id, text, isError }) => ({
					type: 'tool_result',
					tool_use_id: id,
					content: text,
					is_error: isError,
				})),
			};
		case 'assistant':
			return { role: 'assistant', content: assistantBlocks(message) };
	}
}

function assistantBlocks(message: Extract<ChatMessage, { role: 'assistant' }>): readonly ContentBlockParam[] {
	if (message.raw instanceof AnthropicContent) {
		return message.raw.blocks;
	}
	const calls = message.calls.map(({ id, name, input }) => ({
		type: 'tool_use' as const,
		id,
		name,
		input: parseInput(input) ?? {},
	}));
	return [...textBlocks(message.text), ...calls];
}

/** The API takes no empty text. */
function textBlocks(text: string): readonly TextBlockParam[] {
	return text.trim() === '' ? [] : [{ type: 'text', text }];
}

/** Neighbours of one role as one message, and none that is empty. */
function mergeTurns(turns: readonly Turn[]): readonly Turn[] {
	const merged: { role: Turn['role']; content: ContentBlockParam[] }[] = [];
	for (const { role, content } of turns.filter(turn => turn.content.length > 0)) {
		const last = merged.at(-1);
		if (last?.role === role) {
			last.content.push(...content);
		} else {
			merged.push({ role, content: [...content] });
		}
	}
	return merged;
}

/** Only what the user's side says can be marked: thinking cannot. */
function markEnd(turns: readonly Turn[]): MessageParam[] {
	return turns.map(({ role, content }, index) => ({
		role,
		content: content.map((block, place) =>
			index === turns.length - 1 &&
			place === content.length - 1 &&
			(block.type === 'text' || block.type === 'tool_result')
				? { ...block, ...cached }
				: block,
		),
	}));
}
