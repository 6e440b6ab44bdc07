import type { History } from '../history';

/** Identities of the cycles that a later one took back which was not itself taken back. */
export function undoneIds({ cycles }: History): ReadonlySet<string> {
	const undone = new Set<string>();
	for (const cycle of [...cycles].reverse()) {
		const target = cycle.record?.begin.undoes;
		// Only of those that undo something is the identity worked out.
		if (target !== undefined && cycle.id !== null && !undone.has(cycle.id)) {
			undone.add(target);
		}
	}
	return undone;
}
