import type { PlannerInfo } from '../history/record';

/** Id of the planner of plans that an agent handed in; the model's name is what the agent's program calls itself. */
export const agentPlanner = 'agent';

/** Who handed a plan in, to begin a sentence with; `undefined` where a planner of this program made it. */
export function handedInBy({ id, model }: PlannerInfo): string | undefined {
	return id === agentPlanner ? `Handed in by ${model ?? 'an agent'}` : undefined;
}
