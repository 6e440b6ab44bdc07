/** Identity of the planner of plans that settle drift. */
export const driftPlanner = 'drift';
