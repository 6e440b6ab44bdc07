import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
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
	if (plan.undoes === undefined && resolvesNothing(plan)) {
		one.setNotice({
			tone: 'info',
			message: vscode.l10n.t('There is nothing to apply: no change is resolved and ticked.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Tick an edit, or plan again.'),
		});
		return;
	}
	const { asked, shared } = await tickedOf(one, review);
	const { protectedReasons } = review;
	const { whole } = asked;
	const undoes = undoneNumber(one, plan);
	const question = { companions, protectedReasons, shared, undoes, ...(whole && { whole: plan }) };
	await applyConfirmed(one, asked, question, terminal);
}

function undoneNumber({ reading }: SpecSession, { undoes }: Plan): number | null {
	const cycles = reading.kind === 'read' ? reading.state.history.cycles : [];
	return cycles.findLast(({ id }) => id !== null && id === undoes)?.number ?? null;
}

interface TickedPlan {
	readonly asked: ConfirmedPlan;
	/** Ids of changes that stay pending although edits of theirs go along. */
	readonly shared: readonly string[];
}

/** Where a part is left out, what is ticked with the commands that hold with it alone; the rest stays under review. */
async function tickedOf({ reading }: SpecSession, review: Review): Promise<TickedPlan> {
	const { plan, moved, protectedApproved } = review;
	if (reading.kind !== 'read' || moved.length > 0) {
		return { asked: review, shared: [] };
	}
	const { takeTicked } = await import('../../core/plan/narrow/takeTicked');
	const part = takeTicked(plan, reading.state);
	if (!part) {
		return { asked: review, shared: [] };
	}
	const { cut, whole } = part;
	return { asked: { plan: withNewCommands(cut.plan, plan), whole, protectedApproved }, shared: cut.shared };
}
