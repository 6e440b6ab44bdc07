import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { Plan } from '../../core/plan/plan';
import type { PlanOutcome } from '../../core/plan/planSpec';
import { count } from '../../core/text/words';
import { saveSpec } from '../edit/saveDocuments';
import type { OpenPlanner } from '../session/openPlanner';
import { reviewOf } from '../session/readReview';
import type { Review } from '../session/review';
import type { SpecSession } from '../session/specSession';
import type { Report, Task } from '../session/task';
import { mayReplace } from './mayReplace';

/**
 * Plan what the spec changes, save the plan and show it.
 *
 * An editor of the spec with unsaved text is saved first, because plans bind to the bytes of files.
 * Planning that is under way is stopped first, and comes to nothing; anything else is not interrupted.
 * Failures and the reasons of refusals are shown in the plan view. Stopped at any moment, it leaves the plan as it was.
 *
 * @param targets Ids of the changes to plan; without them all.
 * @param openPlanner Gives the planner for this once; that of the user's settings where it is left out.
 * @returns The review of the new plan, or `undefined` where none was made.
 */
export async function planSpecChange(
	one: SpecSession,
	targets?: readonly string[],
	openPlanner: OpenPlanner = one.openPlanner,
): Promise<Review | undefined> {
	if (one.activity.kind === 'planning') {
		await one.close();
	}
	const before = one.review;
	if (one.isBusy || !(await mayReplace(before)) || !(await saveSpec(one))) {
		return undefined;
	}
	await one.run('planning', vscode.l10n.t('Finding the edits'), planTask(one, targets, openPlanner));
	const { review } = one;
	return review?.plan.createdAt === before?.plan.createdAt ? undefined : review;
}

function planTask(one: SpecSession, targets: readonly string[] | undefined, openPlanner: OpenPlanner): Task {
	const before = one.review;
	return async (report, token) => {
		one.log('planning');
		const started = performance.now();
		const host = await one.host();
		const outcome = await findEdits(one, host, { targets, openPlanner }, report, token);
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
	{ targets, openPlanner }: { readonly targets: readonly string[] | undefined; readonly openPlanner: OpenPlanner },
	report: Report,
	token: vscode.CancellationToken,
): Promise<PlanOutcome> {
	const [{ planSpec }, { ProgressNotes }] = await Promise.all([
		import('../../core/plan/planSpec'),
		import('../model/progressNotes'),
	]);
	const notes = new ProgressNotes(report);
	try {
		const planner = await openPlanner(progress => notes.take(progress));
		const before = one.review?.plan;
		return await planSpec(
			host,
			one.spec.path,
			{ planner, ...(before && { before }), ...(targets && { targets }) },
			token,
		);
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
