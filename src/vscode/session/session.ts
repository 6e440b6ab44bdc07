import * as vscode from 'vscode';
import type { Host, Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import { exists } from './files';
import { findSpecs } from './findSpecs';
import { type OpenPlanner, offline } from './openPlanner';
import type { ReadDocuments } from './readEditor';
import type { SpecRef } from './specRef';
import { type OpenHost, SpecSession } from './specSession';

/**
 * The specs of the window, and the one that is active: the one in the editor that has or had the focus.
 *
 * A spec is read once something asks for it by `open`, and again as `followWindow` tells of its text and its files.
 */
export class Session implements vscode.Disposable {
	readonly #openHost: OpenHost;
	readonly #log: Logger;
	readonly #openPlanner: OpenPlanner;
	readonly #documents: ReadDocuments | undefined;
	readonly #specs = new Map<string, SpecSession>();
	readonly #changed = new vscode.EventEmitter<SpecSession | undefined>();
	/** Fires with the spec of which something changed; without one when another is active or the list differs. */
	readonly onDidChange = this.#changed.event;
	#active: SpecSession | undefined;
	#isPinned = false;
	#discovery: Promise<void> | undefined;
	#searches = Promise.resolve();
	#isDiscovered = false;
	#hasEditorModel = false;

	/** @param documents Reads specs in editors; without it each is read from nothing. */
	constructor(openHost: OpenHost, log: Logger, openPlanner = offline, documents?: ReadDocuments) {
		this.#openHost = openHost;
		this.#log = log;
		this.#openPlanner = openPlanner;
		this.#documents = documents;
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

	/** Whether the active spec stays active, whichever editor has the focus. */
	get isPinned(): boolean {
		return this.#isPinned;
	}

	/** Whether the editor is known to offer a model that can plan. */
	get hasEditorModel(): boolean {
		return this.#hasEditorModel;
	}

	/** The machine's own parts for a Root that need not hold a spec. */
	host(root: string): Promise<Host> {
		return this.#openHost(root);
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
		const opened = new SpecSession(spec, this.#openHost, this.#log, this.#openPlanner, this.#documents);
		this.#specs.set(key, opened);
		opened.onDidChange(() => this.#changed.fire(opened));
		runInBackground(this.#log, opened.filesChanged());
		return opened;
	}

	/** The spec as `open` gives it, where it is known or on the disk: what is only remembered of one opens nothing. */
	async openExisting(spec: SpecRef): Promise<SpecSession | undefined> {
		return this.find(spec.uri) ?? ((await exists(spec.uri)) ? this.open(spec) : undefined);
	}

	/** Make a spec the active one; somebody asked for it, so that it becomes the pinned one where one is. */
	select(spec: SpecRef): SpecSession {
		const selected = this.open(spec);
		if (selected !== this.#active) {
			this.#active = selected;
			this.#changed.fire(undefined);
		}
		return selected;
	}

	/** An editor of the spec has the focus: it becomes the active one, unless another is pinned. */
	follow(spec: SpecRef): void {
		if (this.#isPinned && this.#active) {
			this.open(spec);
		} else {
			this.select(spec);
		}
	}

	/** Stay with the active spec, or follow the editors again. */
	setPinned(isPinned: boolean): void {
		if (this.#isPinned !== isPinned) {
			this.#isPinned = isPinned;
			this.#changed.fire(undefined);
		}
	}

	/** The editor offers a model now, or none any more. */
	setEditorModel(has: boolean): void {
		if (this.#hasEditorModel !== has) {
			this.#hasEditorModel = has;
			this.#changed.fire(undefined);
		}
	}

	/** A spec came into being: it is listed, and becomes the active one where none is. */
	add(spec: SpecRef): void {
		const opened = this.open(spec);
		this.#active ??= opened;
		this.#changed.fire(undefined);
	}

	/** A spec is gone: it is listed no longer. */
	forget(one: SpecSession): void {
		this.#specs.delete(one.spec.uri.toString());
		if (this.#active === one) {
			this.#active = this.specs[0];
			this.#isPinned = false;
		}
		one.dispose();
		this.#changed.fire(undefined);
	}

	/** Find every spec of the workspace, once; the first becomes active where none is. */
	async discover(): Promise<void> {
		this.#discovery ??= this.search();
		try {
			await this.#discovery;
		} catch (error) {
			this.#discovery = undefined;
			throw error;
		}
	}

	/**
	 * Find every spec of the workspace, again: after a search that is under way, so that an older one never brings back
	 * what a newer one found to be no spec any more.
	 */
	search(): Promise<void> {
		const searched = this.#searches.then(() => this.#search());
		this.#searches = searched.then(undefined, () => undefined);
		return searched;
	}

	/** Read these specs again because their files may have changed. */
	refresh(specs: readonly SpecSession[] = this.specs): void {
		for (const one of specs) {
			runInBackground(this.#log, one.filesChanged());
		}
	}

	/** Stop all that is under way; resolves once it has come to its end. */
	async close(): Promise<void> {
		await Promise.all(this.specs.map(one => one.close()));
	}

	dispose(): void {
		for (const disposable of [...this.#specs.values(), this.#changed]) {
			disposable.dispose();
		}
	}

	async #search(): Promise<void> {
		for (const spec of await findSpecs()) {
			this.open(spec);
		}
		this.#isDiscovered = true;
		this.#active ??= this.specs[0];
		this.#changed.fire(undefined);
	}
}
