import type { Cycle } from './history';
import { identityOf } from './identity';

/** Tells whether a cycle rests on an earlier one, both by their places in the history. */
export type RestsOn = (later: number, earlier: number) => boolean;

/**
 * Read from the records which cycles rest on which: those of two branches rest on what both were made from, and only a
 * cycle that merged them rests on both.
 *
 * A cycle whose parents are nowhere in the history counts as resting on the one before it. Records are hashed when they
 * are first asked for, from the end of the file on.
 */
export function lineageOf(cycles: readonly Cycle[]): RestsOn {
	const places = new Map<string, number>();
	let unread = cycles.length;
	const placeOf = (identity: string): number | undefined => {
		while (!places.has(identity) && unread > 0) {
			unread--;
			const cycle = cycles[unread];
			if (cycle?.record) {
				const { begin, end } = cycle.record;
				places.set(cycle.id ?? identityOf(begin), unread);
				if (end) {
					places.set(identityOf(end), unread);
				}
			}
		}
		return places.get(identity);
	};
	const parentsOf = (place: number): readonly number[] => {
		const parents = cycles[place]?.record?.begin.parents ?? [];
		const known = parents.map(placeOf);
		// What was damaged or cut off tells of no branch.
		return known.flatMap(parent => (parent === undefined || parent >= place ? place - 1 : parent));
	};
	return (later, earlier) => {
		const seen = new Set<number>();
		const open = [later];
		for (let place = open.pop(); place !== undefined; place = open.pop()) {
			if (place === earlier) {
				return true;
			}
			for (const parent of parentsOf(place)) {
				if (parent >= earlier && !seen.has(parent)) {
					seen.add(parent);
					open.push(parent);
				}
			}
		}
		return false;
	};
}
