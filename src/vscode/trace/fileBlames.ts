import * as vscode from 'vscode';
import { toLf } from '../../core/text/decodeText';
import { type BlamedLines, blameFile } from '../../core/trace/blameFile';
import type { RootHistory } from '../../core/trace/fileSteps';
import { readRootHistories } from '../../core/trace/readRootHistories';
import type { Session } from '../session/session';
import { readableHost } from './readableHost';
import { rootOfFile } from './rootOfFile';

/** UTF-16 units of a file above which nobody is asked who made its lines. */
const sizeLimit = 2_000_000;

/** Files whose story is kept. */
const fileLimit = 50;

type LinesOf = (text: string) => readonly BlamedLines[];

/** Lines as they were found last, and what they were found of. */
interface LastLines {
	readonly version: number;
	readonly linesOf: LinesOf;
	readonly lines: readonly BlamedLines[];
}

/**
 * Knows which cycles made the lines of open files. What was read is kept until a history changes.
 *
 * Git is asked only in a trusted workspace.
 */
export class FileBlames implements vscode.Disposable {
	readonly #session: Session;
	readonly #files = new Map<string, Promise<LinesOf>>();
	readonly #histories = new Map<string, Promise<readonly RootHistory[]>>();
	readonly #last = new WeakMap<vscode.TextDocument, LastLines>();
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when a history changed, so that lines may have other owners. */
	readonly onDidChange = this.#changed.event;
	readonly #subscriptions: vscode.Disposable;

	constructor(session: Session) {
		this.#session = session;
		const watcher = vscode.workspace.createFileSystemWatcher('**/apply.md');
		const forget = () => {
			this.#files.clear();
			this.#histories.clear();
			this.#changed.fire();
		};
		this.#subscriptions = vscode.Disposable.from(
			this.#changed,
			watcher,
			watcher.onDidChange(forget),
			watcher.onDidCreate(forget),
			watcher.onDidDelete(forget),
			vscode.workspace.onDidGrantWorkspaceTrust(forget),
		);
	}

	/** Who made the lines of a document as it is now; none for a file that no recorded cycle touched. */
	async linesOf(document: vscode.TextDocument): Promise<readonly BlamedLines[]> {
		const place = document.uri.scheme === 'file' ? rootOfFile(this.#session, document.uri.path) : undefined;
		if (!place) {
			return [];
		}
		const linesOf = await this.#file(document.uri, place.root, place.path);
		const last = this.#last.get(document);
		if (last?.version === document.version && last.linesOf === linesOf) {
			return last.lines;
		}
		const text = document.getText();
		const lines = text.length > sizeLimit ? [] : linesOf(toLf(text));
		this.#last.set(document, { version: document.version, linesOf, lines });
		return lines;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#file(uri: vscode.Uri, root: string, path: string): Promise<LinesOf> {
		const key = uri.toString();
		const known = this.#files.get(key) ?? this.#read(root, path);
		this.#files.delete(key);
		this.#files.set(key, known);
		const [oldest] = this.#files.keys();
		if (this.#files.size > fileLimit && oldest !== undefined) {
			this.#files.delete(oldest);
		}
		return known;
	}

	async #read(root: string, path: string): Promise<LinesOf> {
		const host = await readableHost(this.#session.host(root));
		const histories = this.#histories.get(root) ?? readRootHistories(host);
		this.#histories.set(root, histories);
		return blameFile(host, await histories, path);
	}
}
