import * as vscode from 'vscode';
import { toSpecRef } from '../session/specRef';

/** Milliseconds within which lenses are to be asked for, as long as it is not known how long the editor takes. */
const usualDelay = 2000;
const shortestDelay = 1000;
const longestDelay = 16_000;

/**
 * Tells the editor that lenses changed, and once more where it does not ask for them then.
 *
 * It waits a moment before it asks, and forgets about it where the text loses the focus meanwhile: whoever types and then
 * clicks into the plan view would see old lenses until the next key stroke. It is given twice the time that it last took,
 * since it begins to wait anew when it is told again.
 */
export class LensNews implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	/** URIs of the visible specs whose lenses were not asked for since they changed. */
	readonly #owed = new Set<string>();
	#toldAt = 0;
	#delay: number;
	#timer: NodeJS.Timeout | undefined;

	/** @param delay Milliseconds within which lenses are to be asked for at first. */
	constructor(delay = usualDelay) {
		this.#delay = delay;
	}

	/** The lenses of visible specs may have changed. */
	tell(): void {
		this.#owed.clear();
		for (const uri of visibleSpecs()) {
			this.#owed.add(uri);
		}
		this.#fire(this.#delay);
	}

	/** The lenses of a document are asked for. */
	asked({ uri }: vscode.TextDocument): void {
		if (this.#owed.delete(uri.toString())) {
			this.#delay = Math.min(longestDelay, Math.max(shortestDelay, 2 * (Date.now() - this.#toldAt)));
		}
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#changed.dispose();
	}

	#fire(delay: number): void {
		clearTimeout(this.#timer);
		this.#toldAt = Date.now();
		this.#changed.fire();
		if (delay <= longestDelay) {
			this.#timer = setTimeout(() => this.#remind(delay), delay);
		}
	}

	#remind(delay: number): void {
		if (visibleSpecs().some(uri => this.#owed.has(uri))) {
			this.#fire(2 * delay);
		}
	}
}

function visibleSpecs(): readonly string[] {
	return vscode.window.visibleTextEditors
		.filter(({ document }) => toSpecRef(document.uri))
		.map(({ document }) => document.uri.toString());
}
