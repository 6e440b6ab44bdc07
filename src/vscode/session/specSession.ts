import * as vscode from 'vscode';
import { type Failure, nothingWritten } from '../../core/failure';
import type { Host, Logger } from '../../core/host';
import type { Notice } from '../../webview/plan/planViewModel';
import { runInBackground } from '../runInBackground';
import type { Activity } from './activity';
import { describeThrown } from './describeThrown';
import type { Reading } from './reading';
import { readReview } from './readReview';
import { readSpec } from './readSpec';
import { type Review, toSavedPlan } from './review';
import { labelOf } from './specLabel';
import type { SpecRef } from './specRef';
import { stateAfter, type Task, type TaskKind } from './task';

/** Milliseconds that typing is collected for before the spec is read again. */
const readDelay = 50;

/** Give the core a Root to work on. */
export type OpenHost = (root: string) => Promise<Host>;

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
	/** Of the editor's text that was read last; absent where the file was. */
	#readVersion: number | undefined;
	#timer: NodeJS.Timeout | undefined;
	#planMayDiffer = true;
	/** Saves follow one another, so that the file ends as the review that was set last. */
	#saves: Promise<unknown> = Promise.resolve();
	#task: vscode.CancellationTokenSource | undefined;
	#settled: Promise<unknown> = Promise.resolve();

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
		if (this.#reading.kind === 'unread' || this.#readVersion !== this.document()?.version) {
			await this.#readNext();
		} else {
			await this.#reads;
		}
	}

	/** Read again soon because the text in the editor changed; calls shortly after one another are one read. */
	textChanged(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			runInBackground(this.#log, this.#readNext());
		}, readDelay);
	}

	/** Read all again because files changed: resolves when what is known is up to date. */
	filesChanged(): Promise<void> {
		this.#planMayDiffer = true;
		return this.#readNext();
	}

	/**
	 * Show another plan, or the same with other ticks, and save it; `undefined` forgets the saved one too.
	 *
	 * @returns Whether it was saved; where the disk refuses, that is shown, and the review holds for this window alone.
	 */
	async setReview(review: Review | undefined): Promise<boolean> {
		this.#review = review;
		this.#changed.fire();
		const saved = this.#saves.then(() => this.#save(review));
		this.#saves = saved;
		return saved;
	}

	setNotice(notice: Notice | null): void {
		this.#notice = notice;
		this.#changed.fire();
	}

	/** Write a step to the log: what was done and how it ended, never what stands in files. */
	log(step: string): void {
		this.#log.info(`${labelOf(this.spec)}: ${step}`);
	}

	/** Show a failure of the core: what happened, the state of the files, what to do. */
	showFailure({ code, message, state, next }: Failure): void {
		this.#log.error(`${labelOf(this.spec)}: ${code}: ${message} ${state} ${next}`);
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
	async run(kind: TaskKind, note: string, task: Task): Promise<boolean> {
		if (this.#task) {
			return false;
		}
		const work = this.#perform(kind, note, task);
		this.#settled = work;
		return work;
	}

	/** Ask what is under way to stop. */
	stop(): void {
		if (this.#task) {
			this.log('stopping');
			this.#task.cancel();
		}
	}

	/** Stop what is under way; resolves once it has come to its end. */
	async close(): Promise<void> {
		this.stop();
		await this.#settled;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#task?.cancel();
		this.#changed.dispose();
	}

	async #perform(kind: TaskKind, note: string, task: Task): Promise<boolean> {
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
			this.showFailure(await describeThrown(error, stateAfter[kind], this.#log));
		}
		// Read before the state changes, so that the view goes from “under way” to the outcome in one step.
		await this.filesChanged();
		this.#task = undefined;
		this.#activity = { kind: hasEnded ? 'ended' : 'idle' };
		source.dispose();
		this.#changed.fire();
		return hasEnded;
	}

	async #save(review: Review | undefined): Promise<boolean> {
		try {
			const [{ savePlan, discardPlan }, host] = await Promise.all([import('../../core/plan/planStore'), this.host()]);
			await (review ? savePlan(host, toSavedPlan(review)) : discardPlan(host, this.spec.path));
			return true;
		} catch (error) {
			this.showFailure(await describeThrown(error, 'The plan is not saved. Your files are as they were.', this.#log));
			return false;
		}
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
		const document = this.document();
		const unsaved = document?.isDirty ? document.getText() : undefined;
		this.#readVersion = document?.version;
		try {
			const host = await this.host();
			if (this.#planMayDiffer) {
				this.#planMayDiffer = false;
				await this.#readPlan(host);
			}
			this.#reading = await readSpec(host, this.spec.path, unsaved);
			this.#forgetOutdatedEnd();
		} catch (error) {
			this.#reading = await describeThrown(error, nothingWritten, this.#log);
		}
		this.#changed.fire();
	}

	async #readPlan(host: Host): Promise<void> {
		await this.#saves;
		const known = this.#review;
		const review = await readReview(host, this.spec.path, known);
		if (this.#review === known) {
			this.#review = review;
		} else {
			// The user went on meanwhile: what was read is older than what is shown.
			this.#planMayDiffer = true;
		}
	}

	/** An outcome is shown until there is something new to do. */
	#forgetOutdatedEnd(): void {
		const hasText = this.#reading.kind === 'read' && this.#reading.unsaved;
		if (this.#activity.kind === 'ended' && (hasText || this.#review !== undefined)) {
			this.#activity = { kind: 'idle' };
		}
	}
}
