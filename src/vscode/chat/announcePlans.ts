import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { agentPlanner } from '../../core/plan/handedInBy';
import type { PlanView } from '../plan/planView';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';

/** Tell the user, once each, of plans that agents hand in from now on: they wait for a review. */
export function announcePlans(session: Session, planView: Pick<PlanView, 'reveal'>, log: Logger): vscode.Disposable {
	const begun = new Date().toISOString();
	const told = new Set<string>();
	return session.onDidChange(one => {
		const plan = one?.review?.plan;
		const isNew = plan?.planner.id === agentPlanner && plan.createdAt > begun && !told.has(plan.createdAt);
		if (one && plan && isNew && !one.isBusy) {
			told.add(plan.createdAt);
			runInBackground(log, offerReview(one, session, planView));
		}
	});
}

async function offerReview(one: SpecSession, session: Session, planView: Pick<PlanView, 'reveal'>): Promise<void> {
	const button = vscode.l10n.t('Review');
	const message = vscode.l10n.t('An agent handed in a plan. Nothing of it is written or approved.');
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		session.select(one.spec);
		await planView.reveal();
	}
}
