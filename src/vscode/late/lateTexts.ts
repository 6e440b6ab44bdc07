import * as vscode from 'vscode';
import { Late } from './late';

/** Serve the documents of a scheme from now on, and tell their changes. */
export type ServeTexts = (scheme: string, texts: vscode.TextDocumentContentProvider) => vscode.Disposable;

interface Scheme {
	readonly texts: Late<vscode.TextDocumentContentProvider>;
	readonly changed: vscode.EventEmitter<vscode.Uri>;
}

/** Read-only documents whose schemes the editor knows from the activation on, since it restores editors of them. */
export class LateTexts implements vscode.Disposable {
	readonly #schemes = new Map<string, Scheme>();
	readonly #registered: vscode.Disposable;

	constructor(schemes: readonly string[], open: () => Promise<unknown>) {
		const register = (name: string) => {
			const scheme = {
				texts: new Late<vscode.TextDocumentContentProvider>(open),
				changed: new vscode.EventEmitter<vscode.Uri>(),
			};
			this.#schemes.set(name, scheme);
			return vscode.workspace.registerTextDocumentContentProvider(name, {
				onDidChange: scheme.changed.event,
				provideTextDocumentContent: async (uri, token) =>
					(await scheme.texts.get()).provideTextDocumentContent(uri, token),
			});
		};
		this.#registered = vscode.Disposable.from(...schemes.map(register));
	}

	/** Refuses a scheme that was not named at the activation. */
	readonly serve: ServeTexts = (name, texts) => {
		const scheme = this.#schemes.get(name);
		if (!scheme) {
			throw new Error(`The editor does not know the scheme ${name}.`);
		}
		scheme.texts.serve(texts);
		return texts.onDidChange?.(uri => scheme.changed.fire(uri)) ?? new vscode.Disposable(() => undefined);
	};

	dispose(): void {
		this.#registered.dispose();
		for (const { changed } of this.#schemes.values()) {
			changed.dispose();
		}
	}
}
