import type * as vscode from 'vscode';
import type { ChatAnswer, ChatQuestion } from '../../../src/vscode/chat/chatAnswer';

/** What the chat was answered. */
export interface HeardAnswer extends ChatAnswer {
	/** All Markdown so far, one piece after the other. */
	readonly text: string;
	readonly buttons: readonly string[];
	readonly notes: readonly string[];
}

/** An answer that remembers what is written to it. */
export function hearAnswer(): HeardAnswer {
	const pieces: (string | vscode.MarkdownString)[] = [];
	const buttons: string[] = [];
	const notes: string[] = [];
	return {
		get text() {
			return pieces.map(piece => (typeof piece === 'string' ? piece : piece.value)).join('\n\n');
		},
		buttons,
		notes,
		markdown: value => pieces.push(value),
		button: ({ command }) => buttons.push(command),
		progress: value => notes.push(value),
	};
}

/** A question to `@spec`. */
export function askSpec(
	command: 'plan' | 'explain' | 'history' | undefined,
	model: vscode.LanguageModelChat,
	prompt = '',
): ChatQuestion {
	return { command, prompt, model };
}
