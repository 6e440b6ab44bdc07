import type { History } from './history';

/**
 * How many cycles at the start of a history somebody wrote with the newest first: their numbers go down, each by any
 * amount. 0 where the oldest comes first, as in what this program appends.
 */
export function countNewestFirst({ cycles }: Pick<History, 'cycles'>): number {
	let count = 0;
	let last = Number.POSITIVE_INFINITY;
	for (const { number, record } of cycles) {
		if (number === null || number >= last || record !== null) {
			break;
		}
		last = number;
		count++;
	}
	return count > 1 ? count : 0;
}
