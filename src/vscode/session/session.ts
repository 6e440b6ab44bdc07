import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { dialectOf, folderOf } from '../../core/spec/specPaths';
import { type SpecRef, toSpecRef } from './specRef';
import { workspaceSpecGlobs } from './specSelector';
import { type OpenHost, SpecSession } from './specSession';

/** More specs than this are not looked for. */
const specLimit = 1000;

/**
 * The specs of the window, and the one that is active: the one in the editor that has or had the focus.
 *
 * A spec is read once something asks for it by `open`, and then followed: its text as it is typed, and its files.
 */
export class Session implements vscode.Disposable {
	readonly #openHost: OpenHost;
	readonly #log: Logger;
	readonly #specs = new Map<string, SpecSession>();
	readonly #changed = new vscode.EventEmitter<SpecSession | undefined>();
	/** Fires with the spec of which something changed; without one when another is active or the list differs. */
	readonly onDidChange = this.#changed.event;
	readonly #subscriptions: readonly vscode.Disposable[];
	#active: SpecSession | undefined;
	#discovery: Promise<void> | undefined;
	#isDiscovered = false;

	constructor(openHost: OpenHost, log: Logger) {
		this.#openHost = openHost;
		this.#log = log;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		this.#subscriptions = [
			watcher,
			watcher.onDidChange(uri => this.#fileChanged(uri)),
			watcher.onDidCreate(uri => this.#fileChanged(uri)),
			watcher.onDidDelete(uri => this.#fileChanged(uri)),
			vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.find(document.uri)?.textChanged()),
			vscode.workspace.onDidCloseTextDocument(document => this.find(document.uri)?.textChanged()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refreshAll()),
		];
		this.#follow(vscode.window.activeTextEditor);
	}

	get active(): SpecSession | undefined {
		return this.#active;
	}

	/** Specs that are known so far, by path. */
	get specs(): readonly SpecSession[] {
		return [...this.#specs.values()].sort((a, b) => (a.spec.uri.path < b.spec.uri.path ? -1 : 1));
	}

	/** Whether the workspace was searched, so that no spec means that there is none. */
	get isDiscovered(): boolean {
		return this.#isDiscovered;
	}

	/** The spec at a URI where it is known already. */
	find(uri: vscode.Uri): SpecSession | undefined {
		return this.#specs.get(uri.toString());
	}

	/** The spec, from now on read and followed. */
	open(spec: SpecRef): SpecSession {
		const key = spec.uri.toString();
		const known = this.#specs.get(key);
		if (known) {
			return known;
		}
		const opened = new SpecSession(spec, this.#openHost, this.#log);
		this.#specs.set(key, opened);
		opened.onDidChange(() => this.#changed.fire(opened));
		void opened.filesChanged();
		return opened;
	}

	/** Make a spec the active one. */
	select(spec: SpecRef): SpecSession {
		const selected = this.open(spec);
		if (selected !== this.#active) {
			this.#active = selected;
			this.#changed.fire(undefined);
		}
		return selected;
	}

	/** Find every spec of the workspace, once; the first becomes active where none is. */
	discover(): Promise<void> {
		this.#discovery ??= this.#discover();
		return this.#discovery;
	}

	dispose(): void {
		for (const disposable of [...this.#subscriptions, ...this.#specs.values(), this.#changed]) {
			disposable.dispose();
		}
	}

	async #discover(): Promise<void> {
		const glob = `{${workspaceSpecGlobs.join(',')}}`;
		const uris = await vscode.workspace.findFiles(glob, '**/node_modules/**', specLimit);
		for (const uri of uris) {
			const spec = toSpecRef(uri);
			if (spec) {
				this.open(spec);
			}
		}
		this.#isDiscovered = true;
		this.#active ??= this.specs[0];
		this.#changed.fire(undefined);
	}

	#follow(editor: vscode.TextEditor | undefined): void {
		const uri = editor?.document.uri;
		const spec = uri ? toSpecRef(uri) : undefined;
		if (spec) {
			this.select(spec);
			return;
		}
		const beside = uri ? this.#besideHistory(uri) : undefined;
		if (beside) {
			this.select(beside.spec);
		}
	}

	/** The spec whose history this is. */
	#besideHistory(uri: vscode.Uri): SpecSession | undefined {
		return uri.path.endsWith('/apply.md') ? this.#inFolder(uri)[0] : undefined;
	}

	#inFolder(uri: vscode.Uri): readonly SpecSession[] {
		const folder = folderOf(uri.path);
		return this.specs.filter(({ spec }) => folderOf(spec.uri.path) === folder);
	}

	#fileChanged(uri: vscode.Uri): void {
		if (dialectOf(uri.path) !== undefined) {
			void this.#specChanged(uri);
		} else if (uri.path.endsWith('/apply.md')) {
			this.#inFolder(uri).map(one => one.filesChanged());
		} else {
			this.specs.filter(one => concerns(one, uri)).map(one => one.filesChanged());
		}
	}

	async #specChanged(uri: vscode.Uri): Promise<void> {
		const known = this.find(uri);
		const exists = await exist(uri);
		if (known && !exists) {
			this.#forget(known);
		} else if (known) {
			await known.filesChanged();
		} else if (exists && this.#isDiscovered) {
			const spec = toSpecRef(uri);
			this.#active ??= spec && this.open(spec);
			this.#changed.fire(undefined);
		}
	}

	#forget(gone: SpecSession): void {
		this.#specs.delete(gone.spec.uri.toString());
		this.#active = this.#active === gone ? this.specs[0] : this.#active;
		gone.dispose();
		this.#changed.fire(undefined);
	}

	#refreshAll(): void {
		this.#changed.fire(undefined);
		this.specs.map(one => one.filesChanged());
	}
}

async function exist(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}

/** Whether a file is the spec's saved plan or one that its plan touches. */
function concerns({ spec, review, isBusy }: SpecSession, uri: vscode.Uri): boolean {
	const root = spec.uri.path.slice(0, -spec.path.length);
	if (isBusy || !uri.path.startsWith(root)) {
		return false;
	}
	const path = uri.path.slice(root.length);
	const isPlan = path.startsWith('.spec-ops/plan/');
	return isPlan || (review?.plan.edits.some(edit => edit.path === path || edit.from === path) ?? false);
}
