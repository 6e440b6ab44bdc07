import type { NarrowedPlan } from '../../core/plan/narrow/narrowPlan';
import { saveSpec } from '../edit/saveDocuments';
import { planSpecChange } from '../plan/planSpecChange';
import { savePreviews } from '../preview/savePreviews';
import type { Review } from '../session/review';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyConfirmed } from './applyConfirmed';
import { applyReviewedPlan } from './applyReviewedPlan';
import { withNewCommands } from './withNewCommands';

/**
 * Apply one change alone, after the usual confirmation.
 *
 * Its edits are those of the plan under review where that plan still fits and has some for it; the rest of it stays
 * under review. Otherwise the change is planned alone, in the place of that plan. What the planner cannot resolve is
 * shown in the plan view.
 */
export async function applyRequirement(one: SpecSession, id: string, terminal: VerificationTerminal): Promise<void> {
	if (one.isBusy || !(await saveSpec(one)) || !(await savePreviews(one))) {
		return;
	}
	await one.filesChanged();
	const { review } = one;
	const part = review && (await partOf(one, review, id));
	if (review && part) {
		const { companions, shared, plan } = part;
		const { plan: whole, protectedApproved, protectedReasons } = review;
		const asked = { plan: withNewCommands(plan, whole), whole, protectedApproved };
		await applyConfirmed(one, asked, { companions, shared, whole, protectedReasons }, terminal);
		return;
	}
	const planned = await planSpecChange(one, [id]);
	if (planned?.plan.changes.some(change => change.id === id && change.state !== 'unresolved')) {
		const companions = planned.plan.changes.map(change => change.id).filter(other => other !== id);
		await applyReviewedPlan(one, terminal, companions);
	}
}

/** What the plan under review has for the change; `undefined` where it has nothing that can be applied as it is. */
async function partOf({ reading }: SpecSession, review: Review, id: string): Promise<NarrowedPlan | undefined> {
	const planned = review.plan.changes.find(change => change.id === id);
	if (reading.kind !== 'read' || review.moved.length > 0 || !planned || planned.state === 'unresolved') {
		return undefined;
	}
	const [{ narrowPlan }, { tickRequirement }] = await Promise.all([
		import('../../core/plan/narrow/narrowPlan'),
		import('../../core/plan/tickRequirement'),
	]);
	const { left = [] } = review.plan;
	// Who asks for a change takes it, also where it was left out before.
	const plan = left.includes(id) ? tickRequirement(review.plan, id, true) : review.plan;
	const narrowed = narrowPlan(plan, [id], reading.state);
	return narrowed.kind === 'narrowed' ? narrowed : undefined;
}
