/** How hard a model thinks, from the least; not every one can be told. */
export const efforts = ['low', 'medium', 'high', 'xhigh', 'max'] as const;

/** How hard a model thinks. */
export type Effort = (typeof efforts)[number];

/** Whether a word names an effort. */
export function isEffort(value: unknown): value is Effort {
	return efforts.some(effort => effort === value);
}
