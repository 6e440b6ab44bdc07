import type { Change } from '../diff/change';
import type { Plan } from './plan';
import { settledChanges } from './settledChanges';

/** The changes that a plan resolves and that stay pending since they, or a part of what serves them, are left out. */
export function leftChanges(plan: Pick<Plan, 'changes' | 'edits' | 'left'>): readonly Change[] {
	const settled = new Set(settledChanges(plan));
	return plan.changes.filter(change => change.state !== 'unresolved' && !settled.has(change));
}
