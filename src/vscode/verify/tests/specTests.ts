import * as vscode from 'vscode';
import type { Logger } from '../../../core/host';
import { onReading } from '../../language/onReading';
import { runInBackground } from '../../runInBackground';
import type { Session } from '../../session/session';
import { labelOf } from '../../session/specLabel';
import type { SpecSession } from '../../session/specSession';
import type { TestRunOptions, TestRunOutcome } from './runSpecTests';
import type { SpecTest } from './specTest';

/**
 * The verification commands of all specs in the Test Explorer, grouped by spec; each can be run at any time.
 *
 * Nothing is looked for before the Test Explorer is opened, or a spec in an editor. In a workspace that is not trusted
 * nothing is listed.
 */
export class SpecTests implements vscode.Disposable {
	readonly #session: Session;
	readonly #controller: vscode.TestController;
	readonly #tests = new WeakMap<vscode.TestItem, SpecTest>();
	readonly #subscriptions: vscode.Disposable;
	#isListed = false;

	/** @param id Of the controller, which the editor wants only once in a window. */
	constructor(session: Session, log: Logger, id = 'specDrivenOps.verification') {
		this.#session = session;
		const controller = vscode.tests.createTestController(id, vscode.l10n.t('Spec Verification'));
		this.#controller = controller;
		controller.resolveHandler = item => (item ? undefined : this.list());
		controller.refreshHandler = async () => {
			await session.search();
			await this.list();
		};
		const { Run, Coverage } = vscode.TestRunProfileKind;
		const run = async (request: vscode.TestRunRequest, token: vscode.CancellationToken) => {
			await this.run(request, { token });
		};
		controller.createRunProfile(vscode.l10n.t('Verify'), Run, run, true);
		const coverage = controller.createRunProfile(
			vscode.l10n.t('Verify and show which requirements the commands would notice'),
			Coverage,
			run,
			true,
		);
		coverage.loadDetailedCoverage = async (_run, file) => {
			const { SpecCoverage } = await import('./specCoverage');
			return file instanceof SpecCoverage ? [...file.statements] : [];
		};
		const update = (one: SpecSession | undefined) => {
			if (one && (this.#isListed || one.document())) {
				runInBackground(log, this.#update(one));
			}
		};
		this.#subscriptions = vscode.Disposable.from(
			onReading(session, update),
			vscode.workspace.onDidOpenTextDocument(({ uri }) => update(session.find(uri))),
			vscode.workspace.onDidGrantWorkspaceTrust(() => session.specs.forEach(update)),
			session.onDidChange(one => one || this.#forgetGone()),
		);
	}

	/** Look for every spec of the workspace, and list the commands that verify it. */
	async list(): Promise<void> {
		this.#isListed = true;
		await this.#session.discover();
		await Promise.all(
			this.#session.specs.map(async one => {
				await one.known();
				await this.#update(one);
			}),
		);
	}

	/**
	 * Run what a request asks for, of all specs where it names nothing, once every command is approved.
	 *
	 * Nothing is recorded. Nothing runs in a workspace that is not trusted.
	 */
	async run(request: vscode.TestRunRequest, options: TestRunOptions = {}): Promise<TestRunOutcome> {
		if (!vscode.workspace.isTrusted) {
			return 'declined';
		}
		if (!request.include) {
			await this.list();
		}
		const { runSpecTests } = await import('./runSpecTests');
		return runSpecTests(this.#controller, request, item => this.#tests.get(item), options);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#controller.dispose();
	}

	async #update(one: SpecSession): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			return;
		}
		const { listSpecTests } = await import('./listSpecTests');
		const { items } = this.#controller;
		const id = one.spec.uri.toString();
		const parent = items.get(id) ?? this.#controller.createTestItem(id, labelOf(one.spec), one.spec.uri);
		const tests = this.#session.find(one.spec.uri) === one ? listSpecTests(this.#controller, parent, one) : [];
		for (const test of tests) {
			this.#tests.set(test.item, test);
		}
		parent.children.replace(tests.map(({ item }) => item));
		if (tests.length > 0) {
			items.add(parent);
		} else {
			items.delete(id);
		}
	}

	/** A spec that is no longer there has no commands. */
	#forgetGone(): void {
		for (const [id, item] of this.#controller.items) {
			if (item.uri && !this.#session.find(item.uri)) {
				this.#controller.items.delete(id);
			}
		}
	}
}
