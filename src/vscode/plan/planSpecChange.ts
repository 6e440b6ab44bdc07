import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { Plan } from '../../core/plan/plan';
import type { PlanOutcome } from '../../core/plan/planSpec';
import { count } from '../../core/text/words';
import { saveSpec } from '../edit/saveDocuments';
import { reviewOf } from '../session/readReview';
import type { Review } from '../session/review';
import type { SpecSession } from '../session/specSession';
import type { Report, Task } from '../session/task';

/**
 * Plan what the spec changes, save the plan and show it.
 *
 * An editor of the spec with unsaved text is saved first, because plans bind to the bytes of files.
 * Failures and the reasons of refusals are shown in the plan view. Stopped at any moment, it leaves the plan as it was.
 *
 * @param targets Ids of the changes to plan; without them all.
 * @returns The review of the new plan, or `undefined` where none was made.
 */
export async function planSpecChange(one: SpecSession, targets?: readonly string[]): Promise<Review | undefined> {
	const before = one.review;
	if (one.isBusy || !(await mayReplace(before)) || !(await saveSpec(one))) {
		return undefined;
	}
	await one.run('planning', vscode.l10n.t('Finding the edits'), planTask(one, targets));
	const { review } = one;
	return review?.plan.createdAt === before?.plan.createdAt ? undefined : review;
}

/** What the user wrote into a plan is not thrown away without a question. */
async function mayReplace(review: Review | undefined): Promise<boolean> {
	const edited = review?.plan.edits.filter(({ editedByUser }) => editedByUser).length ?? 0;
	if (edited === 0) {
		return true;
	}
	const message = vscode.l10n.t('Plan again without your changes to the proposed edits?');
	const detail = vscode.l10n.t('What you wrote into the preview is lost: {0}.', count(edited, 'file'));
	const button = vscode.l10n.t('Plan again');
	return (await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) === button;
}

function planTask(one: SpecSession, targets: readonly string[] | undefined): Task {
	const before = one.review;
	return async (report, token) => {
		one.log('planning');
		const started = performance.now();
		const host = await one.host();
		const outcome = await findEdits(one, host, targets, report, token);
		const planMs = performance.now() - started;
		const planned = outcome.kind === 'planned' ? await reviewOf(host, outcome.plan, undefined) : undefined;
		if (outcome.kind === 'failed') {
			one.showFailure(outcome);
		} else if (outcome.kind === 'cancelled' || token.isCancellationRequested) {
			one.log('planning stopped');
		} else {
			one.log(describe(outcome.plan, planMs));
			// A stop takes the plan back for as long as the view shows that planning is under way.
			token.onCancellationRequested(() => one.setReview(before));
			await one.setReview(planned && { ...planned, planMs });
		}
		return { kind: 'idle' };
	};
}

/** Lets the planner of the user's choice plan, and shows what it does meanwhile. */
async function findEdits(
	one: SpecSession,
	host: Host,
	targets: readonly string[] | undefined,
	report: Report,
	token: vscode.CancellationToken,
): Promise<PlanOutcome> {
	const [{ planSpec }, { ProgressNotes }] = await Promise.all([
		import('../../core/plan/planSpec'),
		import('../model/progressNotes'),
	]);
	const notes = new ProgressNotes(report);
	try {
		const planner = await one.openPlanner(progress => notes.take(progress));
		return await planSpec(host, one.spec.path, { planner, ...(targets ? { targets } : {}) }, token);
	} finally {
		notes.dispose();
	}
}

function describe({ changes, edits, verify, unresolved, planner }: Plan, planMs: number): string {
	const parts = [
		count(changes.length, 'change'),
		count(edits.length, 'edit'),
		count(verify.length, 'command'),
		`${unresolved.length} unresolved`,
	];
	return changes.length === 0
		? 'nothing to plan'
		: `planned ${parts.join(', ')}, by ${planner.id} in ${Math.round(planMs)} ms`;
}
