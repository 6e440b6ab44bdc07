import { describeUsage } from '../../core/history/describeUsage';
import { handedInBy } from '../../core/plan/handedInBy';
import { describePrice } from '../../core/plan/model/price/describePrice';
import { estimatePrice } from '../../core/plan/model/price/estimatePrice';
import type { Prices } from '../../core/plan/model/price/modelPrice';
import type { Plan } from '../../core/plan/plan';
import { duration } from '../../core/text/words';

const names: ReadonlyMap<string, string> = new Map([
	['literal', 'Planned offline by the literal planner'],
	['adopt', 'Records the spec as it stands'],
	['undo', 'Undoes a cycle'],
	['record', 'Records what was changed in the files'],
]);

/**
 * Who planned, what it took, about what that cost, and how long it lasted.
 *
 * @param planMs `null` where that is not known.
 */
export function describePlanner({ planner, usage }: Plan, prices: Prices, planMs: number | null): string {
	const { id, model } = planner;
	const who = handedInBy(planner) ?? names.get(id) ?? `Planned by ${model === undefined ? id : `${id}, ${model}`}`;
	const cost = usage ? [describeUsage(usage), describePrice(estimatePrice(planner, usage, prices))] : [];
	return [who, ...cost, ...(planMs === null ? [] : [duration(planMs)])].join(' · ');
}
