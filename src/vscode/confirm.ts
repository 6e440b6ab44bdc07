import * as vscode from 'vscode';

/** Milliseconds within which nobody has read a question. */
const unread = 500;

/** The questions that wait for an answer. */
const open = new Set<string>();

/**
 * Ask a modal question, whose text is shown as it is, without links.
 *
 * An answer that comes sooner than the question can be read is none, such as the second click of two or a key that was
 * meant for the text below: it is asked again then. What asks for the same while it is open gets a no.
 *
 * @param button What confirms it. @returns Whether that was chosen.
 */
export async function confirm(message: string, detail: string, button: string): Promise<boolean> {
	const question = JSON.stringify([message, detail]);
	if (open.has(question)) {
		return false;
	}
	open.add(question);
	try {
		return await ask(message, detail, button);
	} finally {
		open.delete(question);
	}
}

async function ask(message: string, detail: string, button: string): Promise<boolean> {
	for (;;) {
		const asked = performance.now();
		if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) !== button) {
			return false;
		}
		if (performance.now() - asked >= unread) {
			return true;
		}
	}
}
