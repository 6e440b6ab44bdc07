import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyReviewedPlan } from './applyReviewedPlan';

/**
 * Plan one change alone and, after the usual confirmation, apply it.
 *
 * The plan takes the place of the one under review. What the planner cannot resolve is shown in the plan view.
 */
export async function applyRequirement(one: SpecSession, id: string, terminal: VerificationTerminal): Promise<void> {
	const review = await planSpecChange(one, [id]);
	if (review?.plan.changes.some(change => change.id === id && change.state !== 'unresolved')) {
		await applyReviewedPlan(one, terminal);
	}
}
