import { recordedSpecPath } from '../history/baseline/movers';
import type { History } from '../history/history';
import type { FileState } from '../history/record';

/** A file as the last cycle that touched it left it. */
export interface RecordedFile {
	/** `null` where it was gone then. */
	readonly after: FileState | null;
	/** Number of that cycle; a label. */
	readonly cycle: number;
	/** When it was recorded: ISO 8601, UTC. */
	readonly time: string;
	/** Path from the Root of the spec that the cycle was about. */
	readonly specPath: string;
	/** Ids of the requirements that it serves, by the names that they have now; those of the last cycle first. */
	readonly requirements: readonly string[];
}

/** What the cycles of one history left in the files of the Root, by path. */
export function recordedFiles(historyPath: string, { cycles }: History): ReadonlyMap<string, RecordedFile> {
	const files = new Map<string, Omit<RecordedFile, 'requirements'>>();
	const served = new Map<string, Map<string, Place>>();
	const renames: Rename[] = [];
	for (const [at, { record }] of cycles.entries()) {
		if (!record) {
			continue;
		}
		const { edits, changes, cycle, time, spec } = record.begin;
		const specPath = recordedSpecPath(historyPath, spec.path);
		renames.push(...changes.flatMap(({ wasId, id }) => (wasId === null ? [] : [{ at, specPath, wasId, id }])));
		for (const { op, path, from, after, requirements } of edits) {
			const known = op === 'create' ? undefined : served.get(from ?? path);
			served.set(path, serve(known ?? new Map(), requirements, { at, specPath }));
			files.set(path, { after, cycle, time, specPath });
			if (from !== undefined) {
				served.set(from, serve(new Map(), requirements, { at, specPath }));
				files.set(from, { after: null, cycle, time, specPath });
			}
		}
	}
	const currentId = followRenames(renames);
	return new Map(
		[...files].map(([path, file]) => {
			const ids = [...(served.get(path) ?? [])].reverse().map(([id, place]) => currentId(id, place));
			return [path, { ...file, requirements: [...new Set(ids)] }];
		}),
	);
}

/** The cycle that named a requirement, by its place in the history, and its spec. */
interface Place {
	readonly at: number;
	readonly specPath: string;
}

interface Rename extends Place {
	readonly wasId: string;
	readonly id: string;
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
	const byOldId = new Map<string, Rename[]>();
	for (const rename of renames) {
		const key = JSON.stringify([rename.specPath, rename.wasId]);
		const known = byOldId.get(key) ?? [];
		known.push(rename);
		byOldId.set(key, known);
	}
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
