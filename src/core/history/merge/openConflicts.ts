import type { ChosenHistoryConflict, HistoryConflict } from './historyMerge';
import type { MergeSide } from './mergeSpecs';

/** What merging specs left open, and what was chosen. */
export interface SettledConflicts {
	readonly open: readonly HistoryConflict[];
	readonly chosen: readonly ChosenHistoryConflict[];
}

/** The choices for one spec; one that names it counts more than one that names none. */
export function choicesFor(path: string, choices: ReadonlyMap<string, MergeSide>): ReadonlyMap<string, MergeSide> {
	const start = `${path}#`;
	const named = [...choices].filter(([key]) => key.startsWith(start));
	return new Map([...choices, ...named.map(([key, side]) => [key.slice(start.length), side] as const)]);
}

/** How a choice names a conflict: by its id, with the spec before it where another one has the same. */
export function conflictKeys(conflicts: readonly HistoryConflict[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const { id } of conflicts) {
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return conflicts.map(({ path, id }) => ((counts.get(id) ?? 0) > 1 ? `${path}#${id}` : id));
}

/**
 * What has to be chosen, each once: also what an id alone settled in more than one spec, since nobody said in which.
 */
export function openConflicts(
	settled: readonly SettledConflicts[],
	choices: ReadonlyMap<string, MergeSide>,
): readonly HistoryConflict[] {
	const pathsById = new Map<string, Set<string>>();
	const byId = settled.flatMap(({ chosen }) => chosen).filter(({ path, id }) => !choices.has(`${path}#${id}`));
	for (const { id, path } of byId) {
		pathsById.set(id, (pathsById.get(id) ?? new Set()).add(path));
	}
	const unclear = byId
		.filter(({ id }) => (pathsById.get(id)?.size ?? 0) > 1)
		.map(({ side: _, ...conflict }) => conflict);
	const open = [...settled.flatMap(one => one.open), ...unclear];
	return [...new Map(open.toReversed().map(one => [`${one.path}#${one.id}`, one])).values()].reverse();
}
