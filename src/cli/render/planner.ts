import { describeUsage } from '../../core/history/describeUsage';
import { handedInBy } from '../../core/plan/handedInBy';
import { describePrice } from '../../core/plan/model/price/describePrice';
import { estimatePrice } from '../../core/plan/model/price/estimatePrice';
import type { Plan } from '../../core/plan/plan';
import { showControls } from '../../core/text/showControls';

/** Which model planned, what it took, and about what that cost; nothing for a plan that no model made. */
export function renderPlanner({ planner, usage }: Pick<Plan, 'planner' | 'usage'>): readonly string[] {
	const agent = handedInBy(planner);
	if (agent !== undefined) {
		return [`${showControls(agent)}.`];
	}
	if (planner.model === undefined) {
		return [];
	}
	const who = `Planned by ${showControls(planner.model)} (${showControls(planner.id)})`;
	if (!usage) {
		return [`${who}.`];
	}
	const price = describePrice(estimatePrice(planner, usage, listPrices));
	return [`${who}: ${describeUsage(usage)}; ${price}.`];
}

/** The command line has no setting for others. */
const listPrices = new Map();
