import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { HistoryFeed } from '../../webview/timeline/historyFeed';
import type { HistoryIndex } from '../../webview/timeline/historyIndex';
import { parseFromTimeline, type ToTimeline } from '../../webview/timeline/protocol';
import type { TimelineDetails } from '../../webview/timeline/timelineModel';
import { runInBackground } from '../runInBackground';
import type { OpenHost } from '../session/specSession';
import { requirementHeadings } from '../settings';
import type { HistoryFile } from './historyFile';
import { hostOfHistory } from './hostOfHistory';
import { readDetails } from './readDetails';
import { readHistoryContent } from './readHistoryContent';
import { RecordedComparisons } from './recordedComparisons';
import type { RecordedTexts } from './recordedTexts';
import { actOnTimeline } from './timelineActions';

/** Milliseconds that changes of the file are collected for. */
const readDelay = 100;
/** The same while somebody types in it. */
const typeDelay = 400;

export interface TimelinePanelOptions {
	readonly panel: vscode.WebviewPanel;
	readonly file: HistoryFile;
	readonly openHost: OpenHost;
	/** Where compared texts are kept for the editors that show them. */
	readonly texts: RecordedTexts;
	readonly log: Logger;
}

/** One open timeline: keeps the page up to date with the file and with what is typed into it. */
export class TimelinePanel implements vscode.Disposable {
	readonly #options: TimelinePanelOptions;
	readonly #feed: HistoryFeed;
	readonly #comparisons: RecordedComparisons;
	readonly #subscriptions: readonly vscode.Disposable[];
	#timer: NodeJS.Timeout | undefined;
	#isDisposed = false;

	constructor(options: TimelinePanelOptions) {
		const { panel, file, log } = options;
		const key = file.uri.toString();
		this.#options = options;
		this.#comparisons = new RecordedComparisons(options.openHost, options.texts);
		this.#feed = new HistoryFeed({
			path: file.path,
			headings: requirementHeadings(file.uri),
			readDetails: (index, at) => this.#readDetails(index, at),
			post: message => this.#post(message),
			pause: () => new Promise(resolve => setImmediate(resolve)),
		});
		this.#subscriptions = [
			this.#watch(),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document.uri.toString() === key) {
					this.#readSoon(document.isDirty ? typeDelay : readDelay);
				}
			}),
			panel.onDidChangeViewState(() => {
				if (!panel.visible) {
					this.#feed.pageGone();
				}
			}),
			panel.webview.onDidReceiveMessage((data: unknown) => runInBackground(log, this.#receive(data))),
		];
		this.#readSoon(0);
	}

	/** Bring the newest cycle of a number into sight. */
	reveal(cycle: number): void {
		this.#feed.reveal(cycle);
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
		vscode.Disposable.from(...this.#subscriptions).dispose();
	}

	#post(message: ToTimeline): void {
		if (!this.#isDisposed) {
			runInBackground(this.#options.log, this.#options.panel.webview.postMessage(message));
		}
	}

	#readSoon(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => runInBackground(this.#options.log, this.#read()), delay);
	}

	async #read(): Promise<void> {
		const { openHost, file } = this.#options;
		const content = await readHistoryContent(openHost, file);
		if (!this.#isDisposed) {
			await this.#feed.show(content);
		}
	}

	/** What cannot be found out is left out. */
	async #readDetails(index: HistoryIndex, at: number): Promise<TimelineDetails> {
		const { file, openHost, log } = this.#options;
		try {
			return await readDetails(await hostOfHistory(openHost, file), file.path, index, at);
		} catch (thrown) {
			log.error(thrown instanceof Error ? thrown : String(thrown));
			return { commit: null, lines: [] };
		}
	}

	async #receive(data: unknown): Promise<void> {
		const message = parseFromTimeline(data);
		if (!message) {
			return;
		}
		switch (message.type) {
			case 'ready':
			case 'find':
			case 'rows':
			case 'body':
				this.#feed.answer(message);
				return;
			default:
				await actOnTimeline(message, {
					file: this.#options.file,
					comparisons: this.#comparisons,
					indexOf: generation => this.#feed.indexOf(generation),
					remark: (index, path, text) => this.#post({ type: 'remark', index, path, text }),
				});
		}
	}

	#watch(): vscode.Disposable {
		const { uri } = this.#options.file;
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const changed = () => this.#readSoon(readDelay);
		return vscode.Disposable.from(
			watcher,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete(changed),
		);
	}
}
