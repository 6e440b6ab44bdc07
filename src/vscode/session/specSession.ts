import * as vscode from 'vscode';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { Host, Logger } from '../../core/host';
import type { SpecState } from '../../core/plan/readState';
import type { Notice } from '../../webview/plan/planViewModel';
import type { Activity } from './activity';
import { type Review, toReview, toSavedPlan } from './review';
import type { SpecRef } from './specRef';
import { withoutGit } from './withoutGit';

/** Milliseconds that typing is collected for before the spec is read again. */
const readDelay = 50;

/** Give the core a Root to work on. */
export type OpenHost = (root: string) => Promise<Host>;

/** The spec against its baseline, as last read. */
export type Reading =
	| { readonly kind: 'unread' }
	| {
			readonly kind: 'read';
			readonly state: SpecState;
			readonly unsaved: boolean;
			/** Of the editor's text that was read; absent where the file was. */
			readonly version?: number;
			/** False where Git would have to tell the baseline and the folder is not trusted. */
			readonly isCertain: boolean;
	  }
	| Failure;

/** Something long; `report` says what it does just now. */
export type Task = (report: (note: string) => void, token: vscode.CancellationToken) => Promise<boolean>;

/**
 * What the window knows about one spec: its state, its plan, and what is being done with it.
 *
 * Reads follow one another, so that an older text never replaces a newer one.
 */
export class SpecSession implements vscode.Disposable {
	readonly spec: SpecRef;
	readonly #openHost: OpenHost;
	readonly #log: Logger;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#reading: Reading = { kind: 'unread' };
	#review: Review | undefined;
	#activity: Activity = { kind: 'idle' };
	#notice: Notice | null = null;
	#reads: Promise<void> = Promise.resolve();
	/** A read that has not begun yet, so that it will see whatever changes until then. */
	#queued: Promise<void> | undefined;
	#timer: NodeJS.Timeout | undefined;
	#planMayDiffer = true;
	#task: vscode.CancellationTokenSource | undefined;

	constructor(spec: SpecRef, openHost: OpenHost, log: Logger) {
		this.spec = spec;
		this.#openHost = openHost;
		this.#log = log;
	}

	get reading(): Reading {
		return this.#reading;
	}

	get review(): Review | undefined {
		return this.#review;
	}

	get activity(): Activity {
		return this.#activity;
	}

	get notice(): Notice | null {
		return this.#notice;
	}

	get isBusy(): boolean {
		return this.#task !== undefined;
	}

	host(): Promise<Host> {
		return this.#openHost(this.spec.root);
	}

	/** The spec in an editor, where it is open. */
	document(): vscode.TextDocument | undefined {
		return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.spec.uri.toString());
	}

	/** Resolves once the spec was read. */
	async known(): Promise<void> {
		if (this.#reading.kind === 'unread') {
			await this.#readNext();
		}
	}

	/** Resolves once the text that the editor has now was read. */
	async upToDate(): Promise<void> {
		const { version } = this.#reading.kind === 'read' ? this.#reading : {};
		if (version !== this.document()?.version) {
			await this.#readNext();
		}
	}

	/** Read again soon because the text in the editor changed; calls shortly after one another are one read. */
	textChanged(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			void this.#readNext();
		}, readDelay);
	}

	/** Read all again because files changed: resolves when what is known is up to date. */
	filesChanged(): Promise<void> {
		this.#planMayDiffer = true;
		return this.#readNext();
	}

	/** Show another plan, or the same with other ticks, and save it; `undefined` forgets the saved one too. */
	async setReview(review: Review | undefined): Promise<void> {
		this.#review = review;
		this.#changed.fire();
		const [{ savePlan, discardPlan }, host] = await Promise.all([import('../../core/plan/planStore'), this.host()]);
		await (review ? savePlan(host, toSavedPlan(review)) : discardPlan(host, this.spec.path));
	}

	setNotice(notice: Notice | null): void {
		this.#notice = notice;
		this.#changed.fire();
	}

	/** Show a failure of the core: what happened, the state of the files, what to do. */
	showFailure({ code, message, state, next }: Failure): void {
		this.#log.error(`${this.spec.path}: ${code}: ${message} ${state} ${next}`);
		this.setNotice({ tone: 'error', message, state, next });
	}

	/**
	 * Do one long thing, with the state shown while it lasts. Refused, as `undefined`, while another is under way.
	 *
	 * `report` changes the note that says what is done just now. Where the task resolves to true, a cycle was written
	 * and its outcome stays in view. What throws is a bug: it is logged and shown as such.
	 *
	 * @returns Whether the task was run and wrote a cycle.
	 */
	async run(kind: 'planning' | 'applying', note: string, task: Task): Promise<boolean> {
		if (this.#task) {
			return false;
		}
		const source = new vscode.CancellationTokenSource();
		this.#task = source;
		this.#notice = null;
		const report = (text: string) => {
			this.#activity = { kind, note: text };
			this.#changed.fire();
		};
		report(note);
		let hasEnded = false;
		try {
			hasEnded = await task(report, source.token);
		} catch (error) {
			this.#log.error(error instanceof Error ? error : String(error));
			this.showFailure(unexpected());
		}
		// Read before the state changes, so that the view goes from “under way” to the outcome in one step.
		await this.filesChanged();
		this.#task = undefined;
		this.#activity = { kind: hasEnded ? 'ended' : 'idle' };
		source.dispose();
		this.#changed.fire();
		return hasEnded;
	}

	/** Ask what is under way to stop. */
	stop(): void {
		this.#task?.cancel();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#task?.cancel();
		this.#changed.dispose();
	}

	#readNext(): Promise<void> {
		this.#queued ??= this.#reads.then(() => {
			this.#queued = undefined;
			return this.#read();
		});
		this.#reads = this.#queued;
		return this.#queued;
	}

	async #read(): Promise<void> {
		try {
			const host = await this.host();
			if (this.#planMayDiffer) {
				this.#planMayDiffer = false;
				await this.#readPlan(host);
			}
			this.#reading = await this.#readSpec(host);
			this.#forgetOutdatedEnd();
		} catch (error) {
			this.#log.error(error instanceof Error ? error : String(error));
			this.#reading = unexpected();
		}
		this.#changed.fire();
	}

	async #readSpec(host: Host): Promise<Reading> {
		const { readState } = await import('../../core/plan/readState');
		const document = this.document();
		const unsaved = document?.isDirty ? document.getText() : undefined;
		const version = document ? { version: document.version } : {};
		const { isTrusted } = vscode.workspace;
		const outcome = await readState(isTrusted ? host : withoutGit(host), this.spec.path, unsaved);
		if (outcome.kind === 'failed') {
			return outcome;
		}
		const { state } = outcome;
		const isCertain = isTrusted || state.baseline.source !== 'approximate';
		return { kind: 'read', state, unsaved: unsaved !== undefined, isCertain, ...version };
	}

	async #readPlan(host: Host): Promise<void> {
		const [{ loadPlan }, { findMoved }, { findProtected }] = await Promise.all([
			import('../../core/plan/planStore'),
			import('../../core/plan/findMoved'),
			import('./findProtected'),
		]);
		// Whether Git tracks a plan cannot be asked in a folder that is not trusted, so none is taken from it.
		const plan = vscode.workspace.isTrusted ? await loadPlan(host, this.spec.path) : undefined;
		this.#review = plan && {
			...toReview(plan, await findMoved(host, plan), this.#review),
			protectedReasons: await findProtected(host.disk, plan),
		};
	}

	/** An outcome is shown until there is something new to do. */
	#forgetOutdatedEnd(): void {
		if (this.#activity.kind === 'ended' && this.#reading.kind === 'read' && this.#reading.unsaved) {
			this.#activity = { kind: 'idle' };
		}
	}
}

function unexpected(): Failure {
	const next = 'See the log with “Spec: Show Log”, and report it if it happens again.';
	return failed('internal', 'Something unexpected went wrong.', nothingWritten, next);
}
