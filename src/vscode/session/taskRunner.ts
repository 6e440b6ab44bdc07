import * as vscode from 'vscode';
import type { Activity, Rest } from './activity';
import type { Report, Task, TaskKind } from './task';

/** Who a runner works for. */
export interface TaskOwner {
	/** What is being done is another thing now. */
	readonly changed: () => void;
	/** Shows what a task threw. */
	readonly threw: (error: unknown, kind: TaskKind) => Promise<void>;
	/** Looks at everything again; awaited before a task counts as ended, so that the view goes on in one step. */
	readonly settle: () => Promise<void>;
}

/** Does one long thing for a spec at a time, with its state shown while it lasts. */
export class TaskRunner implements vscode.Disposable {
	readonly #owner: TaskOwner;
	#activity: Activity = { kind: 'idle' };
	#source: vscode.CancellationTokenSource | undefined;
	#settled: Promise<unknown> = Promise.resolve();

	constructor(owner: TaskOwner) {
		this.#owner = owner;
	}

	get activity(): Activity {
		return this.#activity;
	}

	get isBusy(): boolean {
		return this.#source !== undefined;
	}

	/**
	 * Do a task; refused, as `undefined`, while another is under way. What it throws is a bug, and shown as such.
	 *
	 * @returns How it left the spec.
	 */
	async run(kind: TaskKind, note: string, task: Task): Promise<Rest | undefined> {
		if (this.#source) {
			return undefined;
		}
		const work = this.#perform(kind, note, task);
		this.#settled = work;
		return work;
	}

	/** Ask what is under way to stop. */
	stop(): void {
		this.#source?.cancel();
	}

	/** Resolves once nothing is under way. */
	async settled(): Promise<void> {
		await this.#settled;
	}

	/** Show the outcome of what was done no longer; what is under way goes on. */
	forgetOutcome(): void {
		if (!this.isBusy) {
			this.#activity = { kind: 'idle' };
		}
	}

	dispose(): void {
		this.#source?.cancel();
	}

	async #perform(kind: TaskKind, note: string, task: Task): Promise<Rest> {
		const source = new vscode.CancellationTokenSource();
		this.#source = source;
		const report: Report = (text, figures) => {
			// However long it takes to stop, it shows that it was asked to.
			const stopping = source.token.isCancellationRequested ? vscode.l10n.t('Stopping') : undefined;
			this.#activity = { kind, note: stopping ?? text, ...(figures && !stopping && { figures }) };
			this.#owner.changed();
		};
		source.token.onCancellationRequested(() => report(note));
		report(note);
		let rest: Rest = { kind: 'idle' };
		try {
			rest = await task(report, source.token);
		} catch (error) {
			await this.#owner.threw(error, kind);
		}
		await this.#owner.settle();
		this.#source = undefined;
		this.#activity = rest;
		source.dispose();
		this.#owner.changed();
		return rest;
	}
}
