import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import type { PlanViewModel } from '../../webview/plan/planViewModel';
import type { FromPlanView, ToPlanView } from '../../webview/plan/protocol';
import type { DriftWatch } from '../drift/driftWatch';
import { planViewId } from '../editorIds';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { webviewRoots } from '../webviewRoots';

/** What the view needs from the rest of the extension. */
export interface PlanViewOptions {
	readonly extensionUri: vscode.Uri;
	readonly session: Session;
	/** Knows what drifted, which is looked for while the view is seen; absent: nothing of it is shown. */
	readonly drift?: Pick<DriftWatch, 'of' | 'show' | 'onDidChange'>;
	readonly log: Logger;
	/** Do what the user asked for in the view. */
	readonly onMessage: (message: FromPlanView) => Promise<void>;
}

/** Shows the active spec's changes and plan; redrawn from the session, of which only the parts that changed are sent. */
export class PlanView implements vscode.WebviewViewProvider {
	readonly #options: PlanViewOptions;
	#view: vscode.WebviewView | undefined;
	/** What the page has; `null` until it asked for everything. */
	#shown: PlanViewModel | null = null;
	#isReady = false;

	constructor(options: PlanViewOptions) {
		this.#options = options;
	}

	async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
		const { extensionUri, session, drift, log } = this.#options;
		this.#view = view;
		this.#isReady = false;
		view.webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
		const subscriptions = [
			session.onDidChange(() => runInBackground(log, this.#update())),
			...(drift ? [drift.onDidChange(() => runInBackground(log, this.#update()))] : []),
			view.onDidChangeVisibility(() => drift?.show(planViewId, view.visible)),
			view.webview.onDidReceiveMessage((data: unknown) => runInBackground(log, this.#receive(data))),
		];
		view.onDidDispose(() => {
			this.#view = undefined;
			drift?.show(planViewId, false);
			vscode.Disposable.from(...subscriptions).dispose();
		});
		drift?.show(planViewId, view.visible);
		runInBackground(log, session.discover());
		const { renderWebviewHtml } = await import('../webviewHtml');
		if (this.#view === view) {
			view.webview.html = renderWebviewHtml(view.webview, extensionUri, 'plan', vscode.l10n.t('Plan'));
		}
	}

	/** Bring the view to the front; the focus stays where it is. */
	async reveal(): Promise<void> {
		await vscode.commands.executeCommand(`${planViewId}.focus`, { preserveFocus: true });
	}

	async #receive(data: unknown): Promise<void> {
		const { parseFromPlanView } = await import('../../webview/plan/protocol');
		const message = parseFromPlanView(data);
		if (!message) {
			this.#options.log.error('The plan view sent a message that is none of its own.');
			return;
		}
		if (message.type === 'ready') {
			this.#isReady = true;
			this.#shown = null;
			await this.#update();
			return;
		}
		await this.#options.onMessage(message);
	}

	async #update(): Promise<void> {
		const [{ buildViewModel }, { diffModels }] = await Promise.all([
			import('./buildViewModel'),
			import('../../webview/plan/modelPatch'),
		]);
		const { session, drift } = this.#options;
		const model = buildViewModel(session, vscode.workspace.isTrusted, one => drift?.of(one) ?? []);
		if (!this.#isReady || !model) {
			return;
		}
		const patch = this.#shown && diffModels(this.#shown, model);
		this.#shown = model;
		if (patch && Object.keys(patch).length === 0) {
			return;
		}
		const message: ToPlanView = patch ? { type: 'update', patch } : { type: 'show', model };
		const arrived = await this.#view?.webview.postMessage(message);
		if (!arrived) {
			// What follows would build on what the page does not have.
			this.#shown = null;
		}
	}
}
