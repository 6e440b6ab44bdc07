import * as vscode from 'vscode';
import { resolvesNothing } from '../../core/plan/resolvesNothing';
import { savePreviews } from '../preview/savePreviews';
import type { Review } from '../session/review';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyConfirmed } from './applyConfirmed';
import type { ConfirmedPlan } from './applyTask';
import { withNewCommands } from './withNewCommands';

/**
 * Apply the plan under review after one confirmation that names every file and command.
 *
 * Texts that the user edited in the preview are saved into the plan first, so that they are what is confirmed.
 *
 * @param companions Ids of the changes in the plan that nobody asked for.
 */
export async function applyReviewedPlan(
	one: SpecSession,
	terminal: VerificationTerminal,
	companions: readonly string[] = [],
): Promise<void> {
	if (one.isBusy || !(await savePreviews(one)) || !one.review) {
		return;
	}
	// What is confirmed is this review, whatever becomes of the shown one meanwhile.
	const { review } = one;
	const { plan } = review;
	if (resolvesNothing(plan)) {
		one.setNotice({
			tone: 'info',
			message: vscode.l10n.t('There is nothing to apply: no change is resolved and ticked.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Tick an edit, or plan again.'),
		});
		return;
	}
	await applyConfirmed(one, await tickedOf(one, review), { companions }, terminal);
}

/** Where a part is left out, what is ticked with the commands that hold with it alone; the rest stays under review. */
async function tickedOf({ reading }: SpecSession, review: Review): Promise<ConfirmedPlan> {
	const { plan, moved, protectedApproved } = review;
	if (reading.kind !== 'read' || moved.length > 0) {
		return review;
	}
	const { takeTicked } = await import('../../core/plan/narrow/takeTicked');
	const part = takeTicked(plan, reading.state);
	return part ? { plan: withNewCommands(part.cut.plan, plan), whole: part.whole, protectedApproved } : review;
}
