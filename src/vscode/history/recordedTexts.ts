import * as vscode from 'vscode';

/** Texts that are kept for editors that show them. */
const textLimit = 50;

/** Serves files and specs as they were around a cycle to the editors that compare them. */
export class RecordedTexts implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();

	provideTextDocumentContent(uri: vscode.Uri): string {
		return (
			this.#texts.get(uri.toString()) ??
			vscode.l10n.t('This comparison was made before the window was reloaded. Open it from the timeline again.')
		);
	}

	/** Keep a text under its URI; the oldest ones are let go. */
	keep(uri: vscode.Uri, text: string): void {
		const key = uri.toString();
		this.#texts.delete(key);
		this.#texts.set(key, text);
		for (const old of this.#texts.keys()) {
			if (this.#texts.size <= textLimit) {
				return;
			}
			this.#texts.delete(old);
		}
	}
}
