import * as vscode from 'vscode';
import { once } from '../../core/once';
import { rootOf } from '../../core/spec/specPaths';
import { offerLog, type ShownLog } from './offerLog';

/** Milliseconds after the activation in which a window that shows no spec has other things to do. */
const idleDelay = 100;

/** What a window needs besides what the editor has to know from the activation on. */
export interface Features {
	/** End what is under way; resolves once it has come to its end. */
	close(): Promise<void>;
}

/** The features of the window: loaded once, when somebody asks for them, a spec is opened, or the activation is over. */
export class LateFeatures implements vscode.Disposable {
	readonly #log: ShownLog;
	readonly #subscriptions: vscode.Disposable[] = [];
	#features: Features | undefined;
	#isDisposed = false;
	/** Load them where they are not; refused for ever where that fails once, and when the window is closing. */
	readonly open: () => Promise<void>;

	/** @param load Makes them, and registers them with the editor. */
	constructor(load: () => Promise<() => Features>, log: ShownLog) {
		this.#log = log;
		this.open = once(async () => {
			this.#stopWaiting();
			const start = await load();
			if (this.#isDisposed) {
				throw new vscode.CancellationError();
			}
			this.#features = start();
		});
	}

	/** Load them by themselves: at once where a spec is open or is being opened, else a moment later. */
	openSoon(): void {
		const open = () => {
			this.open().catch((error: unknown) => this.#tell(error));
		};
		const timer = setTimeout(open, vscode.workspace.textDocuments.some(isOfSpec) ? 0 : idleDelay);
		this.#subscriptions.push(
			new vscode.Disposable(() => clearTimeout(timer)),
			vscode.workspace.onDidOpenTextDocument(document => isOfSpec(document) && open()),
		);
	}

	/** End what is under way in them, where they were loaded. */
	async close(): Promise<void> {
		await this.#features?.close();
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#stopWaiting();
	}

	#stopWaiting(): void {
		vscode.Disposable.from(...this.#subscriptions.splice(0)).dispose();
	}

	#tell(error: unknown): void {
		if (!this.#isDisposed) {
			this.#log.error(error instanceof Error ? error : String(error));
			void offerLog(
				this.#log,
				vscode.l10n.t('Spec-Driven Ops could not be started. Reload the window; the log says what went wrong.'),
			);
		}
	}
}

/** Whether a document is a spec or a history. One that only a setting includes is found a moment later. */
function isOfSpec({ uri: { scheme, path } }: vscode.TextDocument): boolean {
	return scheme === 'file' && (rootOf(path) !== undefined || path.endsWith('/apply.md'));
}
