import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { timelineEditorId } from '../editorIds';
import type { OpenHost } from '../session/specSession';
import { webviewRoots } from '../webviewRoots';
import { toHistoryFile } from './historyFile';
import type { RecordedTexts } from './recordedTexts';
import type { TimelinePanel } from './timelinePanel';

export interface TimelineEditorsOptions {
	readonly extensionUri: vscode.Uri;
	readonly openHost: OpenHost;
	/** Where compared texts are kept for the editors that show them. */
	readonly texts: RecordedTexts;
	readonly log: Logger;
}

/** Shows each apply.md of a spec as a timeline: read only, and live when the file changes. */
export class TimelineEditors implements vscode.CustomReadonlyEditorProvider, vscode.Disposable {
	readonly #options: TimelineEditorsOptions;
	readonly #panels = new Map<string, TimelinePanel>();
	/** Cycles to bring into sight in timelines that are about to open. */
	readonly #wanted = new Map<string, number>();

	constructor(options: TimelineEditorsOptions) {
		this.#options = options;
	}

	/**
	 * Open an apply.md as a timeline, and bring the newest cycle of a number into sight.
	 *
	 * Where there is no history yet, the user is told so.
	 */
	async show(history: vscode.Uri, cycle?: number): Promise<void> {
		try {
			await vscode.workspace.fs.stat(history);
		} catch {
			await vscode.window.showInformationMessage(
				vscode.l10n.t('There is no history yet. The first plan that you apply begins it.'),
			);
			return;
		}
		const key = history.toString();
		const isOpen = this.#panels.has(key);
		if (cycle !== undefined && !isOpen) {
			this.#wanted.set(key, cycle);
		}
		await vscode.commands.executeCommand('vscode.openWith', history, timelineEditorId);
		if (cycle !== undefined && isOpen) {
			this.#panels.get(key)?.reveal(cycle);
		}
	}

	openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
		return { uri, dispose: () => {} };
	}

	async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
		const { extensionUri, openHost, texts, log } = this.#options;
		const { webview } = panel;
		const [{ TimelinePanel: Panel }, { renderWebviewHtml }] = await Promise.all([
			import('./timelinePanel'),
			import('../webviewHtml'),
		]);
		const key = uri.toString();
		const timeline = new Panel({ panel, file: toHistoryFile(uri), openHost, texts, log });
		this.#panels.set(key, timeline);
		panel.onDidDispose(() => {
			timeline.dispose();
			this.#panels.delete(key);
		});
		webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
		const title = vscode.l10n.t('Apply history');
		// The frame's name for screen readers; the tab keeps the name of the file.
		panel.title = title;
		webview.html = renderWebviewHtml(webview, extensionUri, 'timeline', title);
		const cycle = this.#wanted.get(key);
		this.#wanted.delete(key);
		if (cycle !== undefined) {
			timeline.reveal(cycle);
		}
	}

	dispose(): void {
		for (const timeline of this.#panels.values()) {
			timeline.dispose();
		}
	}
}
