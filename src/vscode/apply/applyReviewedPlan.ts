import * as vscode from 'vscode';
import { settledChanges } from '../../core/plan/settledChanges';
import { savePreviews } from '../preview/savePreviews';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyConfirmed } from './applyConfirmed';

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
	if (settledChanges(plan).length === 0 && !plan.edits.some(({ selected }) => selected)) {
		one.setNotice({
			tone: 'info',
			message: vscode.l10n.t('There is nothing to apply: no change is resolved and ticked.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Tick an edit, or plan again.'),
		});
		return;
	}
	await applyConfirmed(one, review, { companions }, terminal);
}
