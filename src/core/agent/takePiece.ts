import { agentLimits } from './agentLimits';

export interface Piece<T> {
	readonly entries: readonly T[];
	/** Place in the list, from 0, of the first entry that did not fit any more; absent at the end of the list. */
	readonly next?: number;
}

/**
 * As much of a list as one answer holds, from a place on; at least one entry where there is any.
 *
 * @param toEntry What is told of an item; asked only for those that may fit.
 */
export function takePiece<T, E>(
	items: readonly T[],
	from: number,
	toEntry: (item: T) => E,
	most = items.length,
): Piece<E> {
	const entries: E[] = [];
	let units = 0;
	for (const item of items.slice(from)) {
		const entry = toEntry(item);
		units += JSON.stringify(entry).length;
		if (entries.length === most || (entries.length > 0 && units > agentLimits.answerUnits)) {
			return { entries, next: from + entries.length };
		}
		entries.push(entry);
	}
	return { entries };
}
