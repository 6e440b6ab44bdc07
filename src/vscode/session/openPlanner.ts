import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';

/** Give the planner that is to plan now; it tells what it does as long as it plans. */
export type OpenPlanner = (onProgress: (progress: PlanningProgress) => void) => Promise<Planner>;

/** The planner that needs nothing. */
export const offline: OpenPlanner = async () => {
	const { createLiteralPlanner } = await import('../../core/plan/literal/literalPlanner');
	return createLiteralPlanner();
};
