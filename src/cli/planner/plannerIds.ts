/** The planners that a call can name. */
export const plannerIds = ['auto', 'literal', 'anthropic', 'openai', 'claude-code'] as const;

/** Who may be asked to plan from a terminal. */
export type PlannerId = (typeof plannerIds)[number];

/** Whether a word names a planner. */
export function isPlannerId(word: string): word is PlannerId {
	return plannerIds.some(id => id === word);
}
