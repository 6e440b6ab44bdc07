import * as vscode from 'vscode';

/** A modal question that was asked. */
export interface Question {
	readonly message: string;
	readonly detail: string;
	readonly button: string;
}

/** How modal questions are answered. */
export interface Answers {
	/** What was asked, in order. */
	readonly asked: Question[];
	/** What happens while a question is open. */
	whileOpen: () => Promise<void>;
	/** Whether the button is chosen; else the question is dismissed. */
	accept: boolean;
}

/** Answer every modal question of a `describe` with its button, and remember what was asked. */
export function useAnswers(): Answers {
	const original = vscode.window.showWarningMessage;
	const answers: Answers = { asked: [], whileOpen: async () => {}, accept: true };

	const answer = async (message: string, options: vscode.MessageOptions, button: string) => {
		answers.asked.push({ message, detail: options.detail ?? '', button });
		await answers.whileOpen();
		return answers.accept ? button : undefined;
	};

	beforeEach(() => {
		answers.asked.length = 0;
		answers.whileOpen = async () => {};
		answers.accept = true;
		Object.assign(vscode.window, { showWarningMessage: answer });
	});

	afterEach(() => {
		Object.assign(vscode.window, { showWarningMessage: original });
	});

	return answers;
}
