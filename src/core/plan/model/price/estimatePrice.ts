import type { PlannerInfo, Usage } from '../../../history/record';
import type { ModelPrice, Prices } from './modelPrice';
import { pricesOf, priceTable } from './priceTable';

/** What a plan cost, in US dollars; `unknown` where there is no price for the model. */
export type EstimatedPrice =
	| {
			readonly usd: number;
			/** Day of the list prices, such as `2026-10-24`; absent where the user set the price. */
			readonly listedOn?: string;
	  }
	| 'unknown';

/**
 * Estimate what the tokens of a plan cost, by the list prices of the table or by what the user set instead.
 *
 * The table is that of Anthropic's API, and says nothing of what others charge for a model of the same name.
 *
 * @param overrides By the model's name as its server knows it, for any planner.
 */
export function estimatePrice({ id, model }: PlannerInfo, usage: Usage, overrides: Prices): EstimatedPrice {
	if (model === undefined) {
		return 'unknown';
	}
	const own = overrides.get(model);
	if (own) {
		return { usd: cost(own, usage) };
	}
	const listed = id === 'anthropic' ? priceTable.get(withoutDate(model)) : undefined;
	return listed && holdsFor(listed, usage) ? { usd: cost(listed, usage), listedOn: pricesOf } : 'unknown';
}

/** The same model under the name of one of its days, such as `claude-haiku-4-5-20251001`. */
function withoutDate(model: string): string {
	return model.replace(/-20\d{6}$/, '');
}

/** Usage is that of all questions together: where the sum is short enough, each of them was. */
function holdsFor({ longest }: ModelPrice, { input, cacheRead = 0, cacheWrite = 0 }: Usage): boolean {
	return longest === undefined || input + cacheRead + cacheWrite <= longest;
}

function cost(price: ModelPrice, { input, output, cacheRead = 0, cacheWrite = 0 }: Usage): number {
	const sum =
		input * price.input +
		output * price.output +
		cacheRead * (price.cacheRead ?? price.input) +
		cacheWrite * (price.cacheWrite ?? price.input);
	return sum / 1_000_000;
}
