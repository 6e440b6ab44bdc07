import type { EstimatedPrice } from './estimatePrice';

/** An estimated price in words, such as “about $0.12 by the list prices of 2026-10-24”; no more exact than it is. */
export function describePrice(price: EstimatedPrice): string {
	if (price === 'unknown') {
		return 'price unknown';
	}
	const by = price.listedOn === undefined ? '' : ` by the list prices of ${price.listedOn}`;
	return `${amountOf(price.usd)}${by}`;
}

function amountOf(usd: number): string {
	if (usd === 0) {
		return 'free';
	}
	return usd < 0.01 ? 'less than $0.01' : `about $${usd.toFixed(2)}`;
}
