import type { Drift } from '../core/drift/drift';

/** What scripts get of drift. */
export function driftDocument({ files, silenced, notes }: Drift): Readonly<Record<string, unknown>> {
	return {
		files: files.map(({ path, state, cycle, requirements, specPath, time, reason }) => ({
			path,
			state,
			cycle,
			requirements,
			spec: specPath,
			time,
			...(reason !== undefined && { reason }),
		})),
		silenced: silenced.map(({ path, reason }) => ({ path, reason })),
		...(notes.length > 0 && { notes }),
	};
}
