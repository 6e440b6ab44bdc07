import * as vscode from 'vscode';
import { driftPlanner } from '../../core/drift/driftPlanner';
import type { Failure } from '../../core/failure';
import type { Plan } from '../../core/plan/plan';
import type { SpecState } from '../../core/plan/state/readState';
import { saveDocuments } from '../edit/saveDocuments';
import { reviewOf } from '../session/readReview';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyTask } from './applyTask';
import { askToApply } from './askToApply';
import { isSameProposal } from './isSameProposal';

/** Makes a plan that needs no review, since it follows from what is on the disk alone. */
export type Prepare = () => Promise<
	{ readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState } | Failure
>;

/**
 * Apply a plan that is not reviewed first, such as an undo, after one confirmation that says all that it does.
 *
 * The confirmation names protected files with their reasons and stands for their approval, too. Where files are saved
 * on the way, the plan is made again, and applied only if it still does the same. Refused while the plan under review
 * holds texts that the user wrote.
 */
export async function applyPrepared(one: SpecSession, prepare: Prepare, terminal: VerificationTerminal): Promise<void> {
	if (one.review?.plan.edits.some(({ editedByUser }) => editedByUser)) {
		showOwnTexts(one);
		return;
	}
	const asked = await prepare();
	if (asked.kind === 'failed') {
		one.showFailure(asked);
		return;
	}
	const review = await reviewOf(await one.host(), asked.plan, undefined);
	const { plan, protectedReasons } = review;
	const undoes = asked.state.history.cycles.findLast(({ id }) => id !== null && id === plan.undoes)?.number ?? null;
	const unsaved = await askToApply(one, plan, { protectedReasons, undoes });
	if (!unsaved || !(await saveDocuments(one, unsaved))) {
		return;
	}
	const confirmed = unsaved.length > 0 ? await prepareAgain(one, plan, prepare) : plan;
	if (confirmed) {
		one.log(stepOf(confirmed));
		const task = applyTask(one, { plan: confirmed, protectedApproved: new Set(protectedReasons.keys()) }, terminal);
		await one.run('applying', vscode.l10n.t('Writing the files'), task);
	}
}

function stepOf({ undoes, planner }: Plan): string {
	if (undoes !== undefined) {
		return 'undoing a cycle';
	}
	return planner.id === driftPlanner ? 'settling drift' : 'recording the spec as it stands';
}

/** What the user wrote into a plan is not thrown away without a question. */
function showOwnTexts(one: SpecSession): void {
	one.setNotice({
		tone: 'warning',
		message: vscode.l10n.t('The plan holds texts that you wrote, which would be lost.'),
		state: vscode.l10n.t('Nothing was written.'),
		next: vscode.l10n.t('Apply or discard the plan, then try again.'),
	});
}

/** The plan over the saved files, with the commands that were confirmed. */
async function prepareAgain(one: SpecSession, confirmed: Plan, prepare: Prepare): Promise<Plan | undefined> {
	const again = await prepare();
	if (again.kind === 'failed') {
		one.showFailure(again);
		return undefined;
	}
	const { plan } = await reviewOf(await one.host(), again.plan, undefined);
	if (isSameProposal(plan, confirmed)) {
		return plan;
	}
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('The saved files changed what would be written.'),
		state: vscode.l10n.t('Nothing else was written.'),
		next: vscode.l10n.t('Look at the files, then try again.'),
	});
	return undefined;
}
