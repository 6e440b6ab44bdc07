/** The planners that a call can name. */
export const plannerIds = ['auto', 'literal', 'anthropic', 'openai', 'claude-code'] as const;

export type PlannerId = (typeof plannerIds)[number];

export function isPlannerId(word: string): word is PlannerId {
	return plannerIds.some(id => id === word);
}
