import { groupBy } from '../groupBy';
import { recordedSpecPath } from '../history/baseline/movers';
import type { Cycle } from '../history/history';

/** The cycle that named a requirement, by its place in the history, and its spec. */
interface Place {
	readonly at: number;
	readonly specPath: string;
}

interface Rename extends Place {
	readonly wasId: string;
	readonly id: string;
}

/**
 * Find which requirements the files serve that the cycles of one history touched.
 *
 * @returns Gives of a path their ids, by the names that they have now; those of the last cycle first.
 */
export function servedBy(historyPath: string, cycles: readonly Cycle[]): (path: string) => readonly string[] {
	const served = new Map<string, Map<string, Place>>();
	const renames: Rename[] = [];
	for (const [at, { record }] of cycles.entries()) {
		if (!record) {
			continue;
		}
		const { edits, changes, spec } = record.begin;
		const specPath = recordedSpecPath(historyPath, spec.path);
		renames.push(...changes.flatMap(({ wasId, id }) => (wasId === null ? [] : [{ at, specPath, wasId, id }])));
		for (const { op, path, from, requirements } of edits) {
			const known = op === 'create' ? undefined : served.get(from ?? path);
			served.set(path, serve(known ?? new Map(), requirements, { at, specPath }));
			if (from !== undefined) {
				served.set(from, serve(new Map(), requirements, { at, specPath }));
			}
		}
	}
	const currentId = followRenames(renames);
	return path => {
		const ids = [...(served.get(path) ?? [])].reverse().map(([id, place]) => currentId(id, place));
		return [...new Set(ids)];
	};
}

/** Note the cycle that named these ids last; of all ids the latest come last. */
function serve(known: Map<string, Place>, ids: readonly string[], place: Place): Map<string, Place> {
	for (const id of ids.toReversed()) {
		known.delete(id);
		known.set(id, place);
	}
	return known;
}

/** Finds the id that a requirement has after all later cycles. */
function followRenames(renames: readonly Rename[]): (id: string, place: Place) => string {
	const byOldId = groupBy(renames, ({ specPath, wasId }) => JSON.stringify([specPath, wasId]));
	return (id, { at, specPath }) => {
		let current = { id, at };
		for (;;) {
			const later = byOldId.get(JSON.stringify([specPath, current.id]));
			const next = later?.find(rename => rename.at > current.at);
			if (!next) {
				return current.id;
			}
			current = next;
		}
	};
}
