import type { ExplicitId, Statement } from './statement';

/** What the author called a statement, where that is its id; the name of one with a number is not. */
export function labelAsId({ explicitId, name, positionalId }: Statement): ExplicitId | null {
	return explicitId ?? (positionalId === null ? name : null);
}
