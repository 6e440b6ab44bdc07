import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { explainedKey } from './explainedKey';
import type { Models } from './models';

export interface WaysOnOptions {
	readonly session: Session;
	readonly memento: vscode.Memento;
	/** Loaded when they are first asked for. */
	readonly models: () => Promise<Models>;
	readonly log: Logger;
}

/**
 * Explain once, and never again, how the rest of a plan can be planned: beside the first offline plan that leaves
 * something open, where the user set up nobody for that.
 *
 * Nothing waits for it, and it stands in nobody's way.
 */
export function explainWaysOn({ session, memento, models, log }: WaysOnOptions): vscode.Disposable {
	/** When the plan was made that was looked at last. */
	let seen: string | undefined;
	return session.onDidChange(() => {
		const { active } = session;
		const plan = active?.review?.plan;
		const isOpen = plan?.planner.id === 'literal' && plan.unresolved.length > 0;
		if (!active || !isOpen || active.isBusy || plan.createdAt === seen || !vscode.workspace.isTrusted) {
			return;
		}
		seen = plan.createdAt;
		if (memento.get(explainedKey) !== true) {
			runInBackground(
				log,
				import('./explain').then(({ explain }) => explain(active, memento, models)),
			);
		}
	});
}
