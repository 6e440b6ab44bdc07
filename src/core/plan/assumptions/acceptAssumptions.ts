import type { Plan } from '../plan';

/**
 * The plan with some of its assumptions agreed to, or no longer.
 *
 * @param places Which ones, from 0 in the plan's order; others stay as they are.
 */
export function acceptAssumptions<P extends Pick<Plan, 'assumptions'>>(
	plan: P,
	places: ReadonlySet<number>,
	accepted = true,
): P {
	const assumptions = plan.assumptions.map((one, index) => (places.has(index) ? { ...one, accepted } : one));
	return { ...plan, assumptions };
}
