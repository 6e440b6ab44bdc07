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
	const clock = performance.now;
	const answers: Answers = { asked: [], whileOpen: async () => {}, accept: true };

	const answer = async (message: string, options: vscode.MessageOptions, button: string) => {
		answers.asked.push({ message, detail: options.detail ?? '', button });
		await answers.whileOpen();
		readForAWhile();
		return answers.accept ? button : undefined;
	};

	/** A question that is answered sooner than it can be read is asked again; so that nobody waits, the clock goes on. */
	function readForAWhile(): void {
		const read = performance.now() + 1000 - clock.call(performance);
		Object.assign(performance, { now: () => clock.call(performance) + read });
	}

	beforeEach(() => {
		answers.asked.length = 0;
		answers.whileOpen = async () => {};
		answers.accept = true;
		Object.assign(vscode.window, { showWarningMessage: answer });
	});

	afterEach(() => {
		Object.assign(vscode.window, { showWarningMessage: original });
		Object.assign(performance, { now: clock });
	});

	return answers;
}
