import * as vscode from 'vscode';

/** A modal question that was asked. */
export interface Question {
	readonly message: string;
	readonly detail: string;
	readonly button: string;
}

/** Answer every modal question of a `describe` with its button, and remember what was asked. */
export function useAnswers(): { readonly asked: Question[]; whileOpen: () => Promise<void> } {
	const original = vscode.window.showWarningMessage;
	const answers = { asked: [] as Question[], whileOpen: async () => {} };

	const answer = async (message: string, options: vscode.MessageOptions, button: string) => {
		answers.asked.push({ message, detail: options.detail ?? '', button });
		await answers.whileOpen();
		return button;
	};

	beforeEach(() => {
		answers.asked.length = 0;
		answers.whileOpen = async () => {};
		Object.assign(vscode.window, { showWarningMessage: answer });
	});

	afterEach(() => {
		Object.assign(vscode.window, { showWarningMessage: original });
	});

	return answers;
}
