import type { Plan } from './plan';
import { settledChanges } from './settledChanges';

/** Whether there is nothing in a plan that applying it would write, or record as done. */
export function resolvesNothing(plan: Pick<Plan, 'changes' | 'edits' | 'left' | 'made'>): boolean {
	return settledChanges(plan).length === 0 && !plan.edits.some(({ selected }) => selected);
}
