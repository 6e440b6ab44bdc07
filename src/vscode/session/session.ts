import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { dialectOf, folderOf } from '../../core/spec/specPaths';
import { runInBackground } from '../runInBackground';
import { concernsFile } from './concernsFile';
import { exists, isShown, typeOf } from './files';
import { type SpecRef, toSpecRef } from './specRef';
import { workspaceSpecGlobs } from './specSelector';
import { type OpenHost, SpecSession } from './specSession';

/** Milliseconds that new folders are collected for before they are searched. */
const searchDelay = 300;

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
	#search: NodeJS.Timeout | undefined;

	constructor(openHost: OpenHost, log: Logger) {
		this.#openHost = openHost;
		this.#log = log;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		this.#subscriptions = [
			watcher,
			watcher.onDidChange(uri => this.#fileChanged(uri)),
			watcher.onDidCreate(uri => this.#fileCreated(uri)),
			watcher.onDidDelete(uri => this.#fileDeleted(uri)),
			vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.find(document.uri)?.textChanged()),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.find(uri)?.textChanged()),
			vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.map(tab => this.#tabClosed(tab))),
			// Folders that are made with what is in them are not watched by every platform from the start.
			vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#refresh(this.#inUse())),
			vscode.window.onDidEndTerminalShellExecution(() => this.#refresh(this.#inUse())),
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
		runInBackground(this.#log, opened.filesChanged());
		return opened;
	}

	/** The spec as `open` gives it, where it is known or on the disk: what is only remembered of one opens nothing. */
	async openExisting(spec: SpecRef): Promise<SpecSession | undefined> {
		return this.find(spec.uri) ?? ((await exists(spec.uri)) ? this.open(spec) : undefined);
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
	async discover(): Promise<void> {
		this.#discovery ??= this.#discover();
		try {
			await this.#discovery;
		} catch (error) {
			this.#discovery = undefined;
			throw error;
		}
	}

	/** Stop all that is under way; resolves once it has come to its end. */
	async close(): Promise<void> {
		await Promise.all(this.specs.map(one => one.close()));
	}

	dispose(): void {
		clearTimeout(this.#search);
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
			runInBackground(this.#log, this.#specChanged(uri));
		} else if (uri.path.endsWith('/apply.md')) {
			this.#refresh(this.#inFolder(uri));
		} else {
			this.#refresh(this.specs.filter(one => concernsFile(one, uri.path)));
		}
	}

	/** Of a folder that appears, its files are not always told. */
	#fileCreated(uri: vscode.Uri): void {
		this.#fileChanged(uri);
		runInBackground(this.#log, this.#lookInto(uri));
	}

	async #lookInto(uri: vscode.Uri): Promise<void> {
		if ((await typeOf(uri)) !== vscode.FileType.Directory) {
			return;
		}
		this.#refresh(this.#below(uri));
		if (this.#isDiscovered) {
			this.#search ??= setTimeout(() => {
				this.#search = undefined;
				runInBackground(this.#log, this.#discover());
			}, searchDelay);
		}
	}

	/** Of a folder that goes away, its files are not told. */
	#fileDeleted(uri: vscode.Uri): void {
		this.#fileChanged(uri);
		for (const { spec } of this.#below(uri)) {
			runInBackground(this.#log, this.#specChanged(spec.uri));
		}
	}

	#below({ path }: vscode.Uri): readonly SpecSession[] {
		return this.specs.filter(({ spec }) => spec.uri.path.startsWith(`${path}/`));
	}

	/** The specs of which the user sees more than a number. */
	#inUse(): readonly SpecSession[] {
		return this.specs.filter(one => one === this.#active || one.review !== undefined);
	}

	async #specChanged(uri: vscode.Uri): Promise<void> {
		const isThere = await exists(uri);
		const known = this.find(uri);
		if (known && !isThere) {
			await this.#missing(known);
		} else if (known) {
			await known.filesChanged();
		} else if (isThere && this.#isDiscovered) {
			const spec = toSpecRef(uri);
			const opened = spec && this.open(spec);
			this.#active ??= opened;
			this.#changed.fire(undefined);
		}
	}

	/** A spec that an editor still shows is kept, so that the view says what is wrong; any other is forgotten. */
	async #missing(one: SpecSession): Promise<void> {
		if (one.isBusy || isShown(one.spec.uri)) {
			await one.filesChanged();
			return;
		}
		this.#specs.delete(one.spec.uri.toString());
		this.#active = this.#active === one ? this.specs[0] : this.#active;
		one.dispose();
		this.#changed.fire(undefined);
	}

	/** A spec whose file is gone is shown no longer. */
	#tabClosed({ input }: vscode.Tab): void {
		if (input instanceof vscode.TabInputText && this.find(input.uri)) {
			runInBackground(this.#log, this.#specChanged(input.uri));
		}
	}

	#refresh(specs: readonly SpecSession[]): void {
		for (const one of specs) {
			runInBackground(this.#log, one.filesChanged());
		}
	}

	#refreshAll(): void {
		this.#changed.fire(undefined);
		this.#refresh(this.specs);
	}
}
