import * as vscode from 'vscode';
import { hasJournal } from '../../core/apply/journal/hasJournal';
import { type Failure, nothingWritten } from '../../core/failure';
import type { Host, Logger } from '../../core/host';
import { count } from '../../core/text/words';
import type { Notice } from '../../webview/plan/planViewModel';
import type { Activity, Rest } from './activity';
import { describeThrown } from './describeThrown';
import { HostMemory } from './hostMemory';
import { type OpenPlanner, offline } from './openPlanner';
import { type ReadDocuments, readEditor } from './readEditor';
import type { Reading } from './reading';
import { ReadQueue } from './readQueue';
import { readSpec } from './readSpec';
import type { Review } from './review';
import { ReviewStore } from './reviewStore';
import { labelOf } from './specLabel';
import type { SpecRef } from './specRef';
import { stateAfter, type Task, type TaskKind } from './task';
import { TaskRunner } from './taskRunner';
import { toNotice } from './toNotice';
import { unsavedOf } from './unsavedOf';

/** Milliseconds after which it is looked again whether another process still writes. */
const writerDelay = 2000;

/** Give the core a Root to work on. */
export type OpenHost = (root: string) => Promise<Host>;

/** What the window knows about one spec: its state, its plan, and what is being done with it. */
export class SpecSession implements vscode.Disposable {
	readonly spec: SpecRef;
	/** Gives the planner that is to plan now. */
	readonly openPlanner: OpenPlanner;
	readonly #openHost: OpenHost;
	readonly #log: Logger;
	readonly #documents: ReadDocuments | undefined;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #reviews: ReviewStore;
	readonly #tasks: TaskRunner;
	readonly #reads = new ReadQueue(() => this.#read());
	readonly #memory = new HostMemory();
	#reading: Reading = { kind: 'unread' };
	#notice: Notice | null = null;
	/** Of the editor's text that was read last; absent where the file was. */
	#readVersion: number | undefined;

	constructor(spec: SpecRef, openHost: OpenHost, log: Logger, openPlanner = offline, documents?: ReadDocuments) {
		this.spec = spec;
		this.#openHost = openHost;
		this.#log = log;
		this.openPlanner = openPlanner;
		this.#documents = documents;
		this.#reviews = new ReviewStore(spec.path, () => this.host());
		this.#tasks = new TaskRunner({
			changed: () => this.#changed.fire(),
			threw: async (error, kind) => this.showFailure(await describeThrown(error, stateAfter[kind], log)),
			settle: () => this.filesChanged(),
		});
	}

	get reading(): Reading {
		return this.#reading;
	}

	get review(): Review | undefined {
		return this.#reviews.review;
	}

	get activity(): Activity {
		return this.#tasks.activity;
	}

	get notice(): Notice | null {
		return this.#notice;
	}

	get isBusy(): boolean {
		return this.#tasks.isBusy;
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
			await this.#reads.next();
		}
	}

	/** Resolves once the text that the editor has now was read. */
	async upToDate(): Promise<void> {
		const isRead = this.#reading.kind !== 'unread' && this.#readVersion === this.document()?.version;
		await (isRead ? this.#reads.settled() : this.#reads.next());
	}

	/** Read again soon because the text in the editor changed; calls shortly after one another are one read. */
	textChanged(): void {
		this.#reads.soon();
	}

	/** Read all again because files changed: resolves when what is known is up to date. */
	filesChanged(): Promise<void> {
		this.#reviews.outdated();
		this.#memory.forget();
		return this.#reads.next();
	}

	/**
	 * Show another plan, or the same with other ticks, and save it; `undefined` forgets the saved one too.
	 *
	 * @returns Whether it was saved; where the disk refuses, that is shown, and the review holds for this window alone.
	 */
	async setReview(review: Review | undefined): Promise<boolean> {
		const saved = this.#reviews.set(review);
		this.#tasks.forgetOutcome();
		this.#changed.fire();
		try {
			await saved;
			return true;
		} catch (error) {
			this.showFailure(await describeThrown(error, 'The plan is not saved. Your files are as they were.', this.#log));
			return false;
		}
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
	showFailure(failure: Failure): void {
		const { code, message, state, next } = failure;
		this.#log.error(`${labelOf(this.spec)}: ${code}: ${message} ${state} ${next}`);
		this.setNotice(toNotice(failure));
	}

	/**
	 * Do one long thing, with the state shown while it lasts. Refused, as `undefined`, while another is under way.
	 *
	 * `report` changes the note that says what is done just now. What the task throws is a bug: logged and shown as such.
	 *
	 * @returns How the task left the spec.
	 */
	run(kind: TaskKind, note: string, task: Task): Promise<Rest | undefined> {
		if (!this.isBusy) {
			this.#notice = null;
		}
		return this.#tasks.run(kind, note, task);
	}

	/** Ask what is under way to stop. */
	stop(): void {
		if (this.isBusy) {
			this.log('stopping');
			this.#tasks.stop();
		}
	}

	/** Stop what is under way; resolves once it has come to its end. */
	async close(): Promise<void> {
		this.stop();
		await this.#tasks.settled();
	}

	dispose(): void {
		vscode.Disposable.from(this.#reads, this.#tasks, this.#changed).dispose();
	}

	async #read(): Promise<void> {
		try {
			const editor = await readEditor(this.document(), this.#documents);
			this.#readVersion = editor?.version;
			const planned = this.review?.plan.createdAt;
			await this.#reviews.refresh();
			const host = await this.host();
			if (editor?.unsaved === undefined) {
				this.#memory.forget();
			}
			const left = await this.#settleLeft(host);
			this.#reading = left ?? (await readSpec(this.#memory.of(host), this.spec.path, editor));
			this.#forgetOutdatedOutcome(planned);
			this.#followWriter();
		} catch (error) {
			this.#reading = await describeThrown(error, nothingWritten, this.#log);
		}
		this.#changed.fire();
	}

	/** What a writer that was stopped had left is settled before anything is made of it, or told where it cannot be. */
	async #settleLeft(host: Host): Promise<Failure | undefined> {
		if (this.isBusy || !vscode.workspace.isTrusted || !(await hasJournal(host))) {
			return undefined;
		}
		const { settleLeft } = await import('../../core/apply/journal/settleLeft');
		const left = await settleLeft(host);
		if (left.kind !== 'rolledBack' && left.kind !== 'finished') {
			return left.kind === 'failed' ? left : undefined;
		}
		const { recoveredNotice } = await import('./recoveredNotice');
		this.#memory.forget();
		this.#notice = recoveredNotice(left, unsavedOf(this.spec, left.files));
		this.log(`settled what a stopped writer had left: ${left.kind}, ${count(left.files.length, 'file')}`);
		return undefined;
	}

	/** An outcome is shown until there is something new to do. */
	#forgetOutdatedOutcome(planned: string | undefined): void {
		const hasText = this.#reading.kind === 'read' && this.#reading.unsaved;
		const hasNewPlan = this.review !== undefined && this.review.plan.createdAt !== planned;
		if (hasText || hasNewPlan) {
			this.#tasks.forgetOutcome();
		}
		if (hasNewPlan && planned !== undefined && !this.isBusy) {
			this.#notice = replacedNotice();
		}
	}

	/** Nobody tells when another process is killed: it is looked for as long as there is one. */
	#followWriter(): void {
		if (this.#reading.kind === 'read' && this.#reading.writer) {
			this.#memory.forget();
			this.#reads.soon(writerDelay);
		}
	}
}

/** The user may be about to apply the plan that was shown. */
function replacedNotice(): Notice {
	return {
		tone: 'warning',
		message: vscode.l10n.t('Another program saved another plan of this spec: it is shown now.'),
		state: vscode.l10n.t('Nothing was written, and nothing of it is approved.'),
		next: vscode.l10n.t('Review it as a new one.'),
	};
}
