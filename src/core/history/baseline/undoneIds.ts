import type { History } from '../history';

/** Identities of the cycles that a later one took back which was not itself taken back. */
export function undoneIds({ cycles }: History): ReadonlySet<string> {
	const undone = new Set<string>();
	for (const { id, record } of [...cycles].reverse()) {
		const target = record?.begin.undoes;
		if (target !== undefined && id !== null && !undone.has(id)) {
			undone.add(target);
		}
	}
	return undone;
}
