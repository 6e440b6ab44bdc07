import type { Plan } from '../plan';
import { settledChanges } from '../settledChanges';
import type { SpecState } from '../state/readState';
import { tickAll } from '../tickAll';
import { type NarrowedPlan, narrowPlan } from './narrowPlan';

/** What is ticked of a plan, and the whole that the rest stays of. */
export interface TickedPart {
	readonly cut: NarrowedPlan;
	/** With all of it ticked, so that what was left out is not left out of the rest. */
	readonly whole: Plan;
}

/**
 * The part of a plan that is ticked, with the commands that hold with it alone.
 *
 * @param state That of the spec which the plan fits.
 * @returns `undefined` where nothing is left out, or nothing would be settled: the plan is then taken as it is.
 */
export function takeTicked(plan: Plan, state: SpecState): TickedPart | undefined {
	if (!isPart(plan)) {
		return undefined;
	}
	const ids = settledChanges(plan).map(({ id }) => id);
	const cut = narrowPlan(plan, ids, state);
	return cut.kind === 'narrowed' ? { cut, whole: tickAll(plan) } : undefined;
}

/** Whether something that the plan resolves is left out, and something is not. */
export function isPart(plan: Plan): boolean {
	const settled = new Set(settledChanges(plan).map(({ id }) => id));
	return settled.size > 0 && plan.changes.some(({ id, state }) => state !== 'unresolved' && !settled.has(id));
}
