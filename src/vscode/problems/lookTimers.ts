import type * as vscode from 'vscode';

/** Has documents looked at a little later; calls shortly after one another are one look, at the latest of their times. */
export class LookTimers implements vscode.Disposable {
	readonly #look: (document: vscode.TextDocument) => void;
	readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

	constructor(look: (document: vscode.TextDocument) => void) {
		this.#look = look;
	}

	/** @param delay In milliseconds. */
	soon(document: vscode.TextDocument, delay: number): void {
		this.cancel(document);
		const timer = setTimeout(() => {
			this.#timers.delete(document);
			this.#look(document);
		}, delay);
		this.#timers.set(document, timer);
	}

	cancel(document: vscode.TextDocument): void {
		clearTimeout(this.#timers.get(document));
		this.#timers.delete(document);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) {
			clearTimeout(timer);
		}
		this.#timers.clear();
	}
}
