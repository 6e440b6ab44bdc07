import type { Value } from '../meaning';
import { listSign } from './values';

/** Amounts that differ by less are one in another unit: a year and twelve months, a megabyte and 1000 kilobytes. */
const tolerance: ReadonlyMap<string, number> = new Map([
	['time', 0.03],
	['size', 0.08],
]);

/** What may be named in fewer words: a date, a creation date. */
const keys: ReadonlySet<string> = new Set(['sort key', 'group key']);

/** Whether no value can be both; the two are of one dimension. */
export function areApart(a: Value, b: Value): boolean {
	if (isList(a) || isList(b) || a.role === 'some' || b.role === 'some') {
		return areListsApart(a, b);
	}
	if (a.role === 'accepted' && b.role !== 'accepted') {
		return isBeyond(a, b);
	}
	if (b.role === 'accepted' && a.role !== 'accepted') {
		return isBeyond(b, a);
	}
	// What is refused need not be all that is out of bounds.
	return a.comparison === b.comparison && (a.role === b.role || a.role === 'only' || b.role === 'only')
		? !isSameValue(a, b)
		: areDisjoint(a, b);
}

function isList({ amount }: Value): boolean {
	return typeof amount === 'string' && amount.includes(listSign);
}

/** Whether one is not among those that alone there may be. */
function areListsApart(a: Value, b: Value): boolean {
	if (a.role !== 'only' && b.role !== 'only') {
		return false;
	}
	if (typeof a.amount !== 'string' || typeof b.amount !== 'string') {
		return !isSameValue(a, b);
	}
	const [only, other] = a.role === 'only' ? [a.amount, b.amount] : [b.amount, a.amount];
	const all = only.split(listSign);
	return other.split(listSign).some(one => !all.includes(one));
}

/** Whether two values of one dimension and one comparison are the same. */
export function isSameValue(a: Value, b: Value): boolean {
	return isSameAmount(a.dimension, a.amount, b.amount) && isSameAmount(a.dimension, a.low ?? 0, b.low ?? 0);
}

function isSameAmount(dimension: string, a: number | string, b: number | string): boolean {
	if (a === b || typeof a === 'string' || typeof b === 'string') {
		return a === b || (keys.has(dimension) && (String(a).endsWith(String(b)) || String(b).endsWith(String(a))));
	}
	return Math.abs(a - b) <= (tolerance.get(dimension) ?? 0) * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether what has to be accepted goes further than a limit. */
function isBeyond(accepted: Value, limit: Value): boolean {
	const [high, low] = [highOf(accepted), lowOf(accepted)];
	const [most, least] = [highOf(limit), lowOf(limit)];
	return (
		(high !== undefined && most !== undefined && high > most) ||
		(low !== undefined && least !== undefined && low < least) ||
		areDisjoint(accepted, limit)
	);
}

function areDisjoint(a: Value, b: Value): boolean {
	const [lowA, highA, lowB, highB] = [lowOf(a), highOf(a), lowOf(b), highOf(b)];
	return (
		(lowA !== undefined && highB !== undefined && lowA > highB) ||
		(lowB !== undefined && highA !== undefined && lowB > highA)
	);
}

function highOf({ comparison, amount }: Value): number | undefined {
	return comparison === 'least' || typeof amount === 'string' ? undefined : amount;
}

function lowOf({ comparison, amount, low }: Value): number | undefined {
	if (comparison === 'range') {
		return low;
	}
	return comparison === 'most' || typeof amount === 'string' ? undefined : amount;
}
