import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';

/** What the built-in Markdown preview takes from an extension that contributes a plugin to it. */
export interface PreviewPlugin {
	readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/**
 * The plugin of the built-in Markdown preview, which takes it at once and waits for nothing: until it is served, Markdown
 * is drawn as without it, and from then on with it.
 */
export class LatePreview implements PreviewPlugin {
	readonly #waiting: MarkdownIt[] = [];
	#plugin: ((md: MarkdownIt) => void) | undefined;

	readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => {
		if (this.#plugin) {
			this.#plugin(md);
		} else {
			this.#waiting.push(md);
		}
		return md;
	};

	/** This is the plugin from now on, also of what was taken before. */
	serve(plugin: (md: MarkdownIt) => void): void {
		this.#plugin = plugin;
		const waiting = this.#waiting.splice(0);
		for (const md of waiting) {
			plugin(md);
		}
		if (waiting.length > 0) {
			redrawPreviews();
		}
	}
}

/** Draw previews anew that were drawn before all that they are drawn with was there. */
export function redrawPreviews(): void {
	vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => {
		// Whoever draws them has no such command, and then none to draw anew.
	});
}
