import * as vscode from 'vscode';
import { planFromSpec } from '../../core/drift/planFromSpec';
import { count } from '../../core/text/words';
import { ProgressNotes } from '../model/progressNotes';
import { mayReplace } from '../plan/mayReplace';
import { reviewOf } from '../session/readReview';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';
import { isAmong } from './isAmong';
import { noDrift } from './noDrift';

/**
 * Have the planner of the user's settings write drifted files of a spec anew, so that the requirements hold again that
 * they serve, for review in the plan view. Nothing is written before that plan is applied.
 *
 * @param paths Those that are meant; absent: all.
 */
export async function rewriteDrift(one: SpecSession, paths: ReadonlySet<string> | undefined): Promise<void> {
	if (!one.isBusy && (await mayReplace(one.review))) {
		await one.run('planning', vscode.l10n.t('Writing the files anew from the spec'), rewriteTask(one, paths));
	}
}

function rewriteTask(one: SpecSession, paths: ReadonlySet<string> | undefined): Task {
	const before = one.review;
	return async (report, token) => {
		one.log('planning drifted files from the spec');
		const started = performance.now();
		const notes = new ProgressNotes(report);
		const host = await one.host();
		try {
			const planner = await one.openPlanner(progress => notes.take(progress));
			const outcome = await planFromSpec(host, one.spec.path, { planner, only: isAmong(paths) }, token);
			if (outcome.kind === 'cancelled' || token.isCancellationRequested) {
				one.log('planning stopped');
			} else if (outcome.kind === 'planned') {
				const review = await reviewOf(host, outcome.plan, undefined);
				one.log(`planned ${count(outcome.plan.edits.length, 'edit')} of drifted files, by ${outcome.plan.planner.id}`);
				// A stop takes the plan back for as long as the view shows that planning is under way.
				token.onCancellationRequested(() => one.setReview(before));
				await one.setReview({ ...review, planMs: performance.now() - started });
			} else {
				one.showFailure(outcome.kind === 'failed' ? outcome : noDrift());
			}
		} finally {
			notes.dispose();
		}
		return { kind: 'idle' };
	};
}
