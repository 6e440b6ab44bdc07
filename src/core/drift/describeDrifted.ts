import type { DriftFile } from './drift';

/** What became of a drifted file, such as `changed since cycle 3`. */
export function describeDrifted({ state, cycle, recorded }: Pick<DriftFile, 'state' | 'cycle' | 'recorded'>): string {
	if (recorded === null) {
		return `back since cycle ${cycle} took it away`;
	}
	return state === 'missing' ? `missing since cycle ${cycle}` : `changed since cycle ${cycle}`;
}
