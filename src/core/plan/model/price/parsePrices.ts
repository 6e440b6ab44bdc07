import * as v from 'valibot';
import type { Prices } from './modelPrice';

/** More than any model costs. */
const highest = 10_000;
const price = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(highest));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const pricesSchema = v.record(
	name,
	v.strictObject({
		input: price,
		output: price,
		cacheRead: v.exactOptional(price),
		cacheWrite: v.exactOptional(price),
	}),
);

/** Prices as a user sets them, by the name of the model; `undefined` where they make no sense. */
export function parsePrices(value: unknown): Prices | undefined {
	const parsed = v.safeParse(pricesSchema, value);
	return parsed.success && !Array.isArray(value) ? new Map(Object.entries(parsed.output)) : undefined;
}
