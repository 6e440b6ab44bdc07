import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import { saveDocuments } from '../edit/saveDocuments';
import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyTask, type ConfirmedPlan } from './applyTask';
import { askToApply, type PlanQuestion } from './askToApply';
import { isSameProposal } from './isSameProposal';

/**
 * Apply the plan under review, or a part of it, once the user confirmed it.
 *
 * Where files are saved on the way, the plan is made again over them, and applied only if it still does the same.
 * What is written is exactly what was confirmed: the core refuses a plan with another hash.
 */
export async function applyConfirmed(
	one: SpecSession,
	asked: ConfirmedPlan,
	question: PlanQuestion,
	terminal: VerificationTerminal,
): Promise<void> {
	const unsaved = await askToApply(one, asked.plan, question);
	if (!unsaved || !(await saveDocuments(one, unsaved))) {
		return;
	}
	const confirmed = unsaved.length > 0 ? await planOverSaved(one, asked) : asked;
	if (confirmed) {
		const note = confirmed.plan.made ? vscode.l10n.t('Recording the files') : vscode.l10n.t('Writing the files');
		await one.run('applying', note, applyTask(one, confirmed, terminal));
	}
}

/** What to apply after files were saved, or `undefined` where the user has to look at it again. */
async function planOverSaved(one: SpecSession, asked: ConfirmedPlan): Promise<ConfirmedPlan | undefined> {
	const { plan, protectedApproved } = asked;
	await one.filesChanged();
	if (one.review?.plan.createdAt === plan.createdAt && one.review.moved.length === 0) {
		return asked;
	}
	if (plan.edits.some(({ editedByUser }) => editedByUser)) {
		return undefined;
	}
	const isFixed = plan.made || plan.reapplies || plan.undoes !== undefined;
	const again = isFixed ? undefined : await planSpecChange(one, targetsOf(one, plan));
	if (again && isSameProposal(again.plan, plan)) {
		return { plan: again.plan, protectedApproved };
	}
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('The saved files changed the plan.'),
		state: vscode.l10n.t('Nothing of the plan was written.'),
		next: isFixed
			? vscode.l10n.t('Look at the files again, then go on.')
			: vscode.l10n.t('Look at the new plan, then apply it.'),
	});
	return undefined;
}

/** Ids of the changes of a plan that leaves others out. */
function targetsOf({ reading }: SpecSession, { changes }: Plan): readonly string[] | undefined {
	const pending = reading.kind === 'read' ? reading.state.diff.changes.length : 0;
	return changes.length < pending ? changes.map(({ id }) => id) : undefined;
}
