import type { Cycle, History } from '../history';
import { identityOf } from '../identity';
import type { Digest } from '../record';

/**
 * The recorded cycles that a merge brought from the other branch, in the order of the file; none for one that is no merge.
 *
 * Reads and hashes every record above it.
 */
export function broughtBy({ cycles }: History, merge: Cycle): readonly Cycle[] {
	const [ours, ...others] = merge.record?.begin.parents ?? [];
	const above = cycles.slice(0, cycles.indexOf(merge));
	const at = new Map<Digest, number>();
	for (const [index, { record }] of above.entries()) {
		for (const one of [record?.begin, record?.end]) {
			if (one) {
				at.set(identityOf(one), index);
			}
		}
	}
	const mine = reached(above, at, ours === undefined ? [] : [ours]);
	const theirs = reached(above, at, others);
	return above.filter((_, index) => theirs.has(index) && !mine.has(index));
}

/** The places of the cycles that records rest on. A parent stands above what follows it. */
function reached(cycles: readonly Cycle[], at: ReadonlyMap<Digest, number>, heads: readonly Digest[]): Set<number> {
	const found = new Set(heads.flatMap(head => at.get(head) ?? []));
	for (let index = cycles.length - 1; index >= 0; index--) {
		for (const parent of found.has(index) ? (cycles[index]?.record?.begin.parents ?? []) : []) {
			const place = at.get(parent);
			if (place !== undefined) {
				found.add(place);
			}
		}
	}
	return found;
}
