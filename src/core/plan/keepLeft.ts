import type { Plan } from './plan';

/** The member of a plan that says which changes are left out, of those that still are; none where nothing is. */
export function keepLeft(left: Plan['left'] = [], isStill: (id: string) => boolean): Pick<Plan, 'left'> {
	const still = left.filter(isStill);
	return still.length > 0 ? { left: still } : {};
}
