import type { PlannerInfo } from '../../core/history/record';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';

/**
 * Give the planner that is to plan now; it tells what it does as long as it plans.
 *
 * `made` is who made the plan that is to be made again: it is asked, too, where the user set it up or agrees to it.
 */
export type OpenPlanner = (onProgress: (progress: PlanningProgress) => void, made?: PlannerInfo) => Promise<Planner>;

/** The planner that needs nothing. */
export const offline: OpenPlanner = async () => {
	const { createLiteralPlanner } = await import('../../core/plan/literal/literalPlanner');
	return createLiteralPlanner();
};
